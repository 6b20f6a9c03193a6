import type { DecorationAttrs } from '@tiptap/pm/view'
import * as z from 'zod/mini'
import { awarenessUser } from '../../../shared/documents/awareness.ts'
import { personColour } from '../presence/person-colour.ts'
import styles from './caret.module.css'

/** Long enough to see who it is; then the name steps back from the text below it. */
const NAME_SHOWN_MS = 4000

/** Another person's caret with the name beside it. Colours are classes: the page allows no style attributes. */
export function caretElement(user: unknown, client: number): HTMLElement {
  const person = z.safeParse(awarenessUser, user).data
  const caret = document.createElement('span')
  caret.className = `${styles['caret'] ?? ''} ${personColour(person?.id ?? String(client))}`
  caret.dataset['client'] = String(client)
  if (person !== undefined) {
    const name = document.createElement('span')
    name.className = styles['name'] ?? ''
    name.dir = 'auto'
    name.textContent = person.name
    name.title = person.organisation
    caret.append(name)
    showName(name)
  }
  return caret
}

/** Shows the names of those who just moved again. */
export function showNames(editor: HTMLElement, clients: readonly number[]): void {
  for (const client of clients) {
    const name = editor.querySelector(`[data-client="${client}"] > span`)
    if (name instanceof HTMLElement) showName(name)
  }
}

function showName(name: HTMLElement): void {
  for (const running of name.getAnimations()) running.cancel()
  name.animate([{ opacity: 1 }, { opacity: 1, offset: 0.9 }, { opacity: 0 }], NAME_SHOWN_MS)
}

export function selectionAttributes(user: unknown, client: number): DecorationAttrs {
  const person = z.safeParse(awarenessUser, user).data
  return { class: `${styles['selection'] ?? ''} ${personColour(person?.id ?? String(client))}` }
}
