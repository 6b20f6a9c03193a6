import { MEMBERS, ORGANISATIONS } from '../../../../shared/templates/organisations.ts'

export function suggestionsId(kind: 'members' | 'organisations'): string {
  return `plan-${kind}`
}

/** The lists behind every organisation and member control of the page: once, since a list has two hundred names. */
export function Suggestions() {
  return (
    <>
      <datalist id={suggestionsId('members')}>
        {MEMBERS.map(({ code, name }) => (
          <option key={code} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <datalist id={suggestionsId('organisations')}>
        {ORGANISATIONS.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}
