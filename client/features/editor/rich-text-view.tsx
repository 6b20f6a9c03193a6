import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { bracketed } from './brackets.ts'
import styles from './text.module.css'
import { type Block, type Inline, textTree } from './text-tree.ts'
import { useTypeVersion } from './use-type-version.ts'

interface RichTextViewProps {
  readonly doc: Y.Doc
  readonly fragment: string
  /** Shown when there is no text. */
  readonly empty?: string
}

/** The text of a fragment, read only, live, without the editor: for the stage and for readers. */
export function RichTextView({ doc, fragment, empty }: RichTextViewProps) {
  const type = doc.getXmlFragment(fragment)
  useTypeVersion(type)
  const blocks = textTree(type)
  const written = blocks.some((block) => block.kind !== 'paragraph' || block.inlines.length > 0)
  if (!written) return <p className={styles.empty}>{empty ?? ' '}</p>
  return (
    <div className={styles.text}>
      <Blocks blocks={blocks} />
    </div>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />)
}

function OneBlock({ block }: { readonly block: Block }): ReactNode {
  const { t } = useTranslation('editor')
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Line inlines={block.inlines} />
        </p>
      )
    case 'heading': {
      const Heading = block.level === 1 ? 'h4' : 'h5'
      return (
        <Heading dir="auto">
          <Line inlines={block.inlines} />
        </Heading>
      )
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List dir="auto">
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'tasks':
      return (
        <ul dir="auto" className={styles.tasks}>
          {block.items.map(({ checked, blocks }, index) => (
            <li key={index}>
              <input type="checkbox" checked={checked} disabled aria-label={checked ? t('taskDone') : t('taskOpen')} />
              <div>
                <Blocks blocks={blocks} />
              </div>
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <table dir="auto">
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => {
                  const Cell = cell.header ? 'th' : 'td'
                  return (
                    <Cell key={column}>
                      <Blocks blocks={cell.blocks} />
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Line({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  if (inlines.length === 0) return <br />
  return withBrackets(inlines).map(({ inline, open }, index) => {
    const drawn = <OneInline inline={inline} />
    return open ? (
      <span key={index} className={styles.bracketed}>
        {drawn}
      </span>
    ) : (
      <Fragment key={index}>{drawn}</Fragment>
    )
  })
}

function OneInline({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'break':
      return <br />
    case 'mention':
      return (
        <span className={styles.mention} dir="auto">
          @{inline.label}
        </span>
      )
    case 'text': {
      const { bold, italic, highlight, href } = inline.marks
      let drawn: ReactNode = inline.text
      if (bold) drawn = <strong>{drawn}</strong>
      if (italic) drawn = <em>{drawn}</em>
      if (highlight) drawn = <mark>{drawn}</mark>
      if (href === null) return drawn
      return (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          {drawn}
        </a>
      )
    }
  }
}

interface Piece {
  readonly inline: Inline
  readonly open: boolean
}

/** Cuts a line's parts where brackets begin and end; `open`: inside them, and so not agreed. */
function withBrackets(inlines: readonly Inline[]): Piece[] {
  const ranges = bracketed(inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\ufffc')).join(''))
  const cuts = ranges.flatMap(({ from, to }) => [from, to])
  const isOpen = (place: number) => ranges.some(({ from, to }) => from <= place && place < to)
  let place = 0
  return inlines.flatMap((inline): Piece[] => {
    const start = place
    place += inline.kind === 'text' ? inline.text.length : 1
    if (inline.kind !== 'text') return [{ inline, open: isOpen(start) }]
    const bounds = [start, ...cuts.filter((cut) => cut > start && cut < place), place]
    return bounds.slice(1).map((end, index) => {
      const from = bounds[index] ?? start
      return { inline: { ...inline, text: inline.text.slice(from - start, end - start) }, open: isOpen(from) }
    })
  })
}
