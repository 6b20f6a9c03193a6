import styles from './avatar.module.css'
import { initials } from './initials.ts'
import { personColour } from './person-colour.ts'

/** Decoration: the name stands beside it, or is said by what is around it. */
export function Avatar({
  person,
  size = 'normal',
}: {
  readonly person: { readonly id: string; readonly name: string }
  readonly size?: 'normal' | 'small'
}) {
  return (
    <span aria-hidden="true" className={`${styles.avatar} ${personColour(person.id)}`} data-size={size}>
      {initials(person.name)}
    </span>
  )
}
