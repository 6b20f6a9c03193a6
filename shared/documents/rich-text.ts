import * as Y from 'yjs'

/** The words of a rich text, a line for each block, without any formatting. */
export function plainText(fragment: Y.XmlFragment): string {
  return blocks(fragment).join('\n').trim()
}

function blocks(parent: Y.XmlFragment): string[] {
  const lines: string[] = []
  let line: string | null = null
  for (const node of parent.toArray()) {
    if (node instanceof Y.XmlText) line = (line ?? '') + textOf(node)
    else if (node instanceof Y.XmlElement && isInline(node)) line = (line ?? '') + inlineText(node)
    else if (node instanceof Y.XmlElement) {
      if (line !== null) lines.push(line)
      line = null
      lines.push(...blocks(node))
    }
  }
  if (line !== null) lines.push(line)
  return lines
}

function isInline(element: Y.XmlElement): boolean {
  return element.nodeName === 'mention' || element.nodeName === 'hardBreak'
}

function inlineText(element: Y.XmlElement): string {
  if (element.nodeName === 'hardBreak') return '\n'
  const label: unknown = element.getAttribute('label')
  return typeof label === 'string' ? `@${label}` : ''
}

function textOf(text: Y.XmlText): string {
  let found = ''
  for (const part of text.toDelta()) {
    const insert: unknown = part.insert
    if (typeof insert === 'string') found += insert
  }
  return found
}
