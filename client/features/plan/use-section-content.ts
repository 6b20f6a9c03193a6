import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type FieldContent, readField } from '../../../shared/documents/plan-content.ts'
import type { Section } from '../../../shared/templates/plan-template.ts'

export type SectionContent = ReadonlyMap<string, FieldContent>

/** What stands in a section now, by field; read anew at most once a frame. */
export function useSectionContent(doc: Y.Doc, section: Section): SectionContent {
  const last = useRef<{ readonly doc: Y.Doc; readonly section: Section; readonly content: SectionContent } | null>(null)
  const subscribe = useCallback(
    (changed: () => void) => {
      let frame: number | null = null
      const later = () => {
        frame ??= requestAnimationFrame(() => {
          frame = null
          last.current = null
          changed()
        })
      }
      doc.on('update', later)
      return () => {
        doc.off('update', later)
        if (frame !== null) cancelAnimationFrame(frame)
      }
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => {
    if (last.current?.doc !== doc || last.current.section !== section) {
      const content = new Map(section.fields.map((field) => [field.id, readField(doc, section.id, field)]))
      last.current = { doc, section, content }
    }
    return last.current.content
  })
}
