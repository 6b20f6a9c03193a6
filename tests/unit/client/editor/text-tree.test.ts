import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textTree } from '../../../../client/features/editor/text-tree.ts'
import { markdownOf } from '../../../../client/features/saving/markdown.ts'
import { element, richText, text } from '../../../support/rich-text.ts'

test('a rich text is read as plain data and written as Markdown', () => {
  const fragment = richText(
    element('heading', { level: 1 }, text('Aim')),
    element(
      'paragraph',
      {},
      text('Find ', ['goods', { bold: {} }], ' soon ', ['here', { link: { href: 'https://example.org/' } }]),
    ),
    element(
      'bulletList',
      {},
      element(
        'listItem',
        {},
        element('paragraph', {}, text('one')),
        element('orderedList', {}, element('listItem', {}, element('paragraph', {}, text('deep')))),
      ),
      element('listItem', {}, element('paragraph', {}, text(['two', { italic: {} }]))),
    ),
    element(
      'taskList',
      {},
      element('taskItem', { checked: true }, element('paragraph', {}, text('done'))),
      element('taskItem', { checked: false }, element('paragraph', {}, text('open'))),
    ),
    element(
      'table',
      {},
      element(
        'tableRow',
        {},
        element('tableHeader', {}, element('paragraph', {}, text('Who'))),
        element('tableHeader', {}, element('paragraph', {}, text('What'))),
      ),
      element(
        'tableRow',
        {},
        element('tableCell', {}, element('paragraph', {}, element('mention', { id: 'person:a', label: 'Ann' }))),
        element('tableCell', {}, element('paragraph', {}, text('a | b'))),
      ),
    ),
  )
  expect(markdownOf(textTree(fragment))).toBe(
    [
      '### Aim',
      'Find **goods** soon [here](https://example.org/)',
      '- one\n  1. deep\n- *two*',
      '- [x] done\n- [ ] open',
      '| Who | What |\n| --- | --- |\n| @Ann | a \\| b |',
    ].join('\n\n'),
  )
})

test('a link that may not be followed is only its words', () => {
  const fragment = richText(element('paragraph', {}, text(['press', { link: { href: 'javascript:alert(1)' } }])))
  expect(markdownOf(textTree(fragment))).toBe('press')
})

test('elements that the editor does not know are read for their words, however deep', () => {
  let deep = element('paragraph', {}, text('bottom'))
  for (let i = 0; i < 500; i++) deep = element('blockquote', {}, deep)
  const fragment = richText(element('blockquote', {}, element('paragraph', {}, text('quoted'))), deep)
  expect(textTree(fragment)).toEqual([
    {
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: 'quoted', marks: { bold: false, italic: false, highlight: false, href: null } }],
    },
  ])
})

test('an empty fragment has no blocks', () => {
  expect(textTree(new Y.Doc().getXmlFragment('empty'))).toEqual([])
})
