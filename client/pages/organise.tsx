// STUB owner: see brief
export function OrganisePage() {
  return <main>organise</main>
}
