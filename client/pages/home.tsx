// STUB owner: see brief
export function HomePage() {
  return <main>home</main>
}
