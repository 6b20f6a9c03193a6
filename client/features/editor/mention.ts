import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Somebody or something that a text can mention; `id` is `person:<participant>` or `organisation:<name>`. */
export interface Mentionable {
  readonly id: string
  readonly label: string
  /** A person's organisation. */
  readonly hint: string | null
}

/** What is offered while somebody types a mention. */
export interface MentionMenu {
  readonly items: readonly Mentionable[]
  readonly typed: string
  /** The text's own element: the keyboard stays there. */
  readonly text: HTMLElement
  /** Where on the screen the "@" is. */
  readonly place: () => { readonly left: number; readonly top: number; readonly bottom: number }
  readonly pick: (item: Mentionable) => void
}

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
  readonly show: (menu: MentionMenu | null) => void
  /** True when the menu took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** Offers people and organisations after an "@". */
export function mentionMenu(handling: MentionHandling) {
  return Extension.create({
    name: 'mentionMenu',
    addProseMirrorPlugins() {
      return [typing(this.editor, handling)]
    },
  })
}

/** An "@" that begins a word, and what was typed after it; dismissed with Escape until another one is begun. */
interface Typing {
  readonly open: { readonly from: number; readonly to: number; readonly typed: string } | null
  readonly dismissedAt: number | null
}

const BEGUN = /(?:^|[\s([{“"'’-])@([\p{L}\p{M}\p{N}.'’-]{0,40})$/u

function typing(editor: Editor, { all, show, onKey }: MentionHandling): Plugin {
  const key = new PluginKey<Typing>('mention')
  return new Plugin<Typing>({
    key,
    state: {
      init: () => ({ open: null, dismissedAt: null }),
      apply: (transaction, { dismissedAt }, _old, state) => {
        const dismissed = transaction.getMeta(key) === 'dismiss'
        const found = begun(state)
        const at = dismissed ? (found?.from ?? null) : dismissedAt === null ? null : transaction.mapping.map(dismissedAt)
        if (found === null) return { open: null, dismissedAt: null }
        return found.from === at ? { open: null, dismissedAt: at } : { open: found, dismissedAt: null }
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        if (key.getState(view.state)?.open == null) return false
        if (event.key === 'Escape') {
          view.dispatch(view.state.tr.setMeta(key, 'dismiss'))
          return true
        }
        return onKey(event)
      },
      handleDOMEvents: {
        blur: (view) => {
          if (key.getState(view.state)?.open != null) view.dispatch(view.state.tr.setMeta(key, 'dismiss'))
          return false
        },
      },
    },
    view: () => ({
      update: (view, before) => {
        const open = key.getState(view.state)?.open ?? null
        const last = key.getState(before)?.open ?? null
        if (open === null || !view.hasFocus()) {
          if (last !== null) show(null)
        } else if (open.typed !== last?.typed || open.from !== last.from) show(menu(view, editor, open, all()))
      },
      destroy: () => show(null),
    }),
  })
}

function begun({ selection: { empty, $from } }: EditorState): Typing['open'] {
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 60), $from.parentOffset, undefined, '\ufffc')
  const typed = BEGUN.exec(before)?.[1]
  return typed === undefined ? null : { from: $from.pos - typed.length - 1, to: $from.pos, typed }
}

function menu(view: EditorView, editor: Editor, open: NonNullable<Typing['open']>, all: readonly Mentionable[]): MentionMenu {
  return {
    items: mentionsFor(open.typed, all),
    typed: open.typed,
    text: view.dom,
    place: () => view.coordsAtPos(Math.min(open.from, view.state.doc.content.size)),
    pick: ({ id, label }) => {
      editor
        .chain()
        .focus()
        .insertContentAt({ from: open.from, to: open.to }, [
          { type: 'mention', attrs: { id, label } },
          { type: 'text', text: ' ' },
        ])
        .run()
    },
  }
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
