// STUB owner: see brief
export function StageLinkPage() {
  return <main>stage-link</main>
}
