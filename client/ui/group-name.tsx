import type { Group } from '../../shared/domain/group.ts'
import styles from './group-name.module.css'

/** A group's colour never stands without its name. */
export function GroupName({ group }: { readonly group: Pick<Group, 'name' | 'colour'> }) {
  return (
    <span className={styles.name} data-colour={group.colour} dir="auto">
      {group.name}
    </span>
  )
}
