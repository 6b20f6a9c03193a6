import { Extension, Mark, markInputRule, Node, textblockTypeInputRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { safeHref } from './safe-href.ts'

/*
 * The plain nodes and marks. TipTap's kit of them would bring what is not used here (code, quotes, a history, a finder of
 * addresses): 25 kB of the board's first load.
 */
const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const Words = Node.create({ name: 'text', group: 'inline' })

const Paragraph = Node.create({
  name: 'paragraph',
  // The block that is made wherever one is needed.
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** The page's own headings go down to the third level; those within a text are below them. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((tag) => ({ tag: `h${tag}`, attrs: { level: tag === 2 || tag > 4 ? 2 : 1 } })),
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['level'] === 1 ? 'h4' : 'h5', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const toggle = (level: number) => () => this.editor.commands.toggleNode(this.name, 'paragraph', { level })
    return { 'Mod-Alt-1': toggle(1), 'Mod-Alt-2': toggle(2) }
  },
  addInputRules() {
    return [1, 2].map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }),
    )
  },
})

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) }
  },
})

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: isHeavy },
    { style: 'font-weight', getAttrs: (weight) => (/^(bold|[6-9]00)/.test(weight) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['strong', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      'Mod-b': () => this.editor.commands.toggleMark(this.name),
      'Mod-B': () => this.editor.commands.toggleMark(this.name),
    }
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*(?!\s+\*\*))$/, type: this.type })]
  },
})

/** Google Docs wraps whole pages in a `b` that says it is not bold. */
function isHeavy(element: HTMLElement): null | false {
  return element.style.fontWeight === 'normal' ? false : null
}

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  renderHTML: ({ HTMLAttributes }) => ['em', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      'Mod-i': () => this.editor.commands.toggleMark(this.name),
      'Mod-I': () => this.editor.commands.toggleMark(this.name),
    }
  },
})

/** Only the address is stored, and only one that may be followed is drawn as a link. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: linkAttributes }],
  renderHTML: ({ mark }) => {
    const href = safeHref(mark.attrs['href'])
    return href === null ? ['span', 0] : ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0]
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          // An address pasted over words makes them a link.
          handlePaste: (view, event) => {
            const href = safeHref(event.clipboardData?.getData('text/plain').trim())
            if (href === null || view.state.selection.empty) return false
            return this.editor.commands.setMark(this.name, { href })
          },
        },
      }),
    ]
  },
})

function linkAttributes(element: HTMLElement): { href: string } | false {
  const href = safeHref(element.getAttribute('href'))
  return href === null ? false : { href }
}

/** Stores the id and what was shown; `mention.ts` finds them. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    id: { default: null, parseHTML: (element: HTMLElement) => element.dataset['id'] ?? null },
    label: { default: null, parseHTML: (element: HTMLElement) => element.dataset['label'] ?? null },
  }),
  parseHTML: () => [{ tag: 'span[data-type="mention"]' }],
  renderHTML: ({ node: { attrs } }) => [
    'span',
    { 'data-type': 'mention', 'data-id': attrs['id'], 'data-label': attrs['label'], dir: 'auto' },
    `@${attrs['label']}`,
  ],
  renderText: ({ node }) => `@${node.attrs['label']}`,
})

const TEXT_BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'table']

/** Each line of people's text has its own direction. Drawn only: nothing of it is stored. */
const Direction = Extension.create({
  name: 'direction',
  addGlobalAttributes() {
    return [
      {
        types: TEXT_BLOCKS,
        attributes: { dir: { default: null, parseHTML: () => null, renderHTML: () => ({ dir: 'auto' }) } },
      },
    ]
  },
})

export const BASIC_SCHEMA = [Doc, Words, Paragraph, Heading, HardBreak, Bold, Italic, Link, Mention, Direction]
