// STUB owner: see brief
export function JoinPage() {
  return <main>join</main>
}
