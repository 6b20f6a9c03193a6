import { Editor, type Extensions } from '@tiptap/core'
import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react'

interface EditorParts {
  readonly extensions: Extensions
  readonly className: string
  /** Of the element that is written in: what it is called. */
  readonly attributes: Readonly<Record<string, string>>
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onFocus: () => void
}

/** An editor in an element, for as long as the component is there. All but the attributes are taken once. */
export function useEditor(place: RefObject<HTMLElement | null>, parts: EditorParts): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const [first] = useState(parts)
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions: first.extensions,
      // The page allows no inline styles; the editor's own are in text.module.css.
      injectCSS: false,
      editorProps: {
        attributes: { class: first.className, ...first.attributes },
        handleKeyDown: (_view, event) => first.onKey(event),
      },
      onFocus: first.onFocus,
      onCreate: ({ editor: created }) => setEditor(created),
    })
    return () => made.destroy()
  }, [place, first])
  const { attributes } = parts
  useEffect(() => {
    for (const [name, value] of Object.entries(attributes)) editor?.view.dom.setAttribute(name, value)
  }, [editor, attributes])
  return editor
}

/** Something that is read off the editor after each of its steps; text, so that equal is equal. */
export function useInEditor(editor: Editor, read: (editor: Editor) => string): string {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor.on('transaction', changed)
      return () => {
        editor.off('transaction', changed)
      }
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => read(editor))
}
