import styles from './person-colour.module.css'

/** The theme's group colours but the first, which is the plenary's grey. */
const COLOURS = 11

/** Classes that give an element a person's colour as `--colour`, the same on every screen. */
export function personColour(person: string): string {
  let hash = 0
  for (let i = 0; i < person.length; i++) hash = (hash * 31 + person.charCodeAt(i)) % 1_000_003
  return styles[`person${(hash % COLOURS) + 1}`] ?? ''
}
