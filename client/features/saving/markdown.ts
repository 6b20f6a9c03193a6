import type { Block, Inline } from '../editor/text-tree.ts'

/** A rich text as Markdown, for taking it along. `level`: the headings of the text begin below this one. */
export function markdownOf(blocks: readonly Block[], level = 2): string {
  return blocks
    .map((block) => lines(block, level).join('\n'))
    .join('\n\n')
    .trim()
}

function lines(block: Block, level: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return line(block.inlines).split('\n')
    case 'heading':
      return [`${'#'.repeat(level + block.level)} ${line(block.inlines).replaceAll('\n', ' ')}`]
    case 'list':
      return block.items.flatMap((item, index) => indented(block.ordered ? `${index + 1}. ` : '- ', item, level))
    case 'tasks':
      return block.items.flatMap(({ checked, blocks }) => indented(checked ? '- [x] ' : '- [ ] ', blocks, level))
    case 'table':
      return tableLines(block.rows.map((row) => row.map(({ blocks }) => oneLine(blocks, level))))
  }
}

/** The head of a list's line, and everything below it as far to the right. */
function indented(head: string, blocks: readonly Block[], level: number): string[] {
  const below = blocks.flatMap((block) => lines(block, level))
  return below.length === 0 ? [head.trimEnd()] : below.map((text, index) => (index === 0 ? head : ' '.repeat(head.length)) + text)
}

export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return []
  const drawn = rows.map((row) => `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`)
  return [drawn[0] ?? '', `|${' --- |'.repeat(width)}`, ...drawn.slice(1)]
}

function oneLine(blocks: readonly Block[], level: number): string {
  return cellText(blocks.flatMap((block) => lines(block, level)).join(' '))
}

/** A text that may stand between the bars of a table. */
export function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()
}

function line(inlines: readonly Inline[]): string {
  return inlines.map(inline).join('')
}

function inline(part: Inline): string {
  switch (part.kind) {
    case 'break':
      return '\n'
    case 'mention':
      return `@${part.label}`
    case 'text': {
      const { bold, italic, highlight, href } = part.marks
      const core = part.text.trim()
      if (core === '') return part.text
      const from = part.text.length - part.text.trimStart().length
      const [before, after] = [part.text.slice(0, from), part.text.slice(from + core.length)]
      let text = core
      if (highlight) text = `==${text}==`
      if (italic) text = `*${text}*`
      if (bold) text = `**${text}**`
      return before + (href === null ? text : `[${text}](${href})`) + after
    }
  }
}
