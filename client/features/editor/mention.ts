import type { Editor } from '@tiptap/core'
import { Mention } from '@tiptap/extension-mention'
import type { SuggestionProps } from '@tiptap/suggestion'

/** Somebody or something that a text can mention; `id` is `person:<participant>` or `organisation:<name>`. */
export interface Mentionable {
  readonly id: string
  readonly label: string
  /** A person's organisation. */
  readonly hint: string | null
}

export type MentionMenu = SuggestionProps<Mentionable, Mentionable> | null

/** How many are offered; more typing narrows better than more scrolling. */
const OFFERED = 8

/** Those whose name has a word that begins with what was typed; people before organisations. */
export function mentionsFor(typed: string, all: readonly Mentionable[]): Mentionable[] {
  const wanted = plain(typed)
  const fits = ({ label, hint }: Mentionable) => ` ${plain(`${label} ${hint ?? ''}`)}`.includes(` ${wanted}`)
  return all.filter(fits).slice(0, OFFERED)
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

interface MentionHandling {
  readonly all: () => readonly Mentionable[]
  readonly show: (menu: MentionMenu) => void
  /** True when the menu took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

export function mention({ all, show, onKey }: MentionHandling) {
  return Mention.extend({
    addAttributes: () => ({
      id: { default: null, parseHTML: (element: HTMLElement) => element.dataset['id'] ?? null },
      label: { default: null, parseHTML: (element: HTMLElement) => element.dataset['label'] ?? null },
    }),
    renderHTML: ({ node }) => [
      'span',
      { 'data-type': 'mention', 'data-id': node.attrs['id'], 'data-label': node.attrs['label'], dir: 'auto' },
      `@${node.attrs['label']}`,
    ],
    // A mention is deleted like a letter.
    addKeyboardShortcuts: () => ({}),
  }).configure({
    suggestion: {
      char: '@',
      items: ({ query }) => mentionsFor(query, all()),
      render: () => ({
        onStart: show,
        onUpdate: show,
        onExit: () => show(null),
        onKeyDown: ({ event }) => onKey(event),
      }),
    },
  })
}

/** Opens the menu from the toolbar: an "@" with room before it. */
export function beginMention(editor: Editor): void {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, ' ')
  editor
    .chain()
    .focus()
    .insertContent(before === '' || before === ' ' ? '@' : ' @')
    .run()
}
