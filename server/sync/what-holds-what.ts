import * as Y from 'yjs'
import type { RootKind } from '../../shared/documents/root.ts'
import { isPlain, isSafeKey } from './plain-content.ts'

/** What our documents are made of: roots, and within them rows (maps), their texts, and the elements of rich texts. */
export type Holder = RootKind | 'element' | 'words'

type Content = Y.Item['content']

/** Null: a type that no document of ours has. */
export function holderOf(type: unknown): Holder | null {
  if (type instanceof Y.XmlText) return 'words'
  if (type instanceof Y.XmlHook) return null
  if (type instanceof Y.XmlElement) return 'element'
  if (type instanceof Y.Text) return 'text'
  return type instanceof Y.Map ? 'map' : null
}

/**
 * Whether content may lie there, in a map or as an attribute under `key`, else in a list. Editors take for granted what
 * they never write otherwise: words right among the blocks of a note, or an array there, left everyone a blank page.
 */
export function mayHold(holder: Holder, key: string | null, content: Content): boolean {
  if (content instanceof Y.ContentDeleted) return true
  if (key !== null && !isSafeKey(key)) return false
  const inner = content instanceof Y.ContentType ? holderOf(content.type) : null
  switch (holder) {
    case 'map':
      return key !== null && (isValue(content) || inner === 'map' || inner === 'text')
    case 'blocks':
      return key === null && inner === 'element' && hasSafeName(content)
    case 'element':
      if (key !== null) return isValue(content)
      return inner === 'words' || (inner === 'element' && hasSafeName(content))
    case 'text':
    case 'words':
      return key === null && (content instanceof Y.ContentString || isFormat(content))
  }
}

function isValue(content: Content): boolean {
  return content instanceof Y.ContentAny && isPlain(content.arr)
}

function isFormat(content: Content): boolean {
  return content instanceof Y.ContentFormat && isSafeKey(content.key) && isPlain(content.value)
}

function hasSafeName(content: Content): boolean {
  return content instanceof Y.ContentType && content.type instanceof Y.XmlElement && isSafeKey(content.type.nodeName)
}
