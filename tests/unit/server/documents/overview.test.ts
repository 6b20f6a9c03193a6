import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type DocumentSource, GroupOverviews } from '../../../../server/documents/overview.ts'
import { firstState } from '../../../../server/documents/seed.ts'
import type { DocumentPlace } from '../../../../shared/documents/name.ts'
import { fieldKey, isText, valuesOf } from '../../../../shared/documents/plan.ts'
import { PLENARY, workshopId } from '../../../../shared/ids.ts'
import { OPERATION_PLAN } from '../../../../shared/templates/plan-template.ts'
import { created, fold, HERE, RISKS, TARGETS } from '../../../support/rooms-in-words.ts'
import { TestClock } from '../../../support/test-clock.ts'

const STATE = fold([created(HERE)])
const MINUTE = 60_000

/** One plan in memory, and edits on cue. */
class OnePlan implements DocumentSource {
  readonly doc = new Y.Doc()
  reads = 0
  #listener: ((edit: DocumentPlace & { readonly at: number }) => void) | null = null

  constructor() {
    Y.applyUpdate(this.doc, firstState('plan'))
  }

  read<T>({ group, kind }: DocumentPlace, look: (doc: Y.Doc) => T): T | null {
    if (group !== RISKS || kind !== 'plan') return null
    this.reads += 1
    return look(this.doc)
  }

  onEdit(listener: (edit: DocumentPlace & { readonly at: number }) => void): () => void {
    this.#listener = listener
    return () => {}
  }

  edited(kind: DocumentPlace['kind'], at: number): void {
    this.#listener?.({ workshop: HERE, group: RISKS, kind, at })
  }
}

function start() {
  const clock = new TestClock()
  const documents = new OnePlan()
  const overviews = new GroupOverviews({ documents, stateOf: (id) => (id === HERE ? STATE : null), clock })
  const risks = () => overviews.of(HERE).find(({ group }) => group === RISKS)
  return { clock, documents, overviews, risks }
}

test('the overview names every group that is there, in order', () => {
  const { overviews } = start()
  expect(overviews.of(HERE).map(({ group }) => group)).toEqual([PLENARY, RISKS, TARGETS])
  expect(overviews.of(workshopId.parse('elsewhere'))).toEqual([])
})

test('edits are counted by the minute, for ten minutes', () => {
  const { clock, documents, risks } = start()
  const first = clock.now()
  documents.edited('notes', first)
  documents.edited('plan', first)
  expect(risks()).toMatchObject({ lastEditAt: first, activity: [0, 0, 0, 0, 0, 0, 0, 0, 0, 2] })
  clock.advance(3 * MINUTE)
  documents.edited('notes', clock.now())
  expect(risks()).toMatchObject({ lastEditAt: clock.now(), activity: [0, 0, 0, 0, 0, 0, 2, 0, 0, 1] })
  clock.advance(7 * MINUTE)
  expect(risks()?.activity).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
})

test('progress is read from the plan, and only again when that was edited', () => {
  const { clock, documents, risks } = start()
  const before = risks()
  risks()
  documents.edited('notes', clock.now())
  risks()
  expect(documents.reads).toBe(1)
  fillAllDates(documents.doc)
  documents.edited('plan', clock.now())
  const after = risks()
  expect(documents.reads).toBe(2)
  expect(after?.filled).toBeGreaterThan(before?.filled ?? 0)
  expect(after?.required).toBe(before?.required)
})

/** Something into every required single value that is no text. */
function fillAllDates(doc: Y.Doc): void {
  for (const section of OPERATION_PLAN.sections) {
    for (const { id, required, type } of section.fields) {
      if (required && type.kind === 'cell' && !isText(type.type)) valuesOf(doc).set(fieldKey(section.id, id), '2018-01-09')
      if (required && type.kind === 'cell' && isText(type.type)) doc.getText(fieldKey(section.id, id)).insert(0, 'x')
      if (required && type.kind === 'richtext') doc.getXmlFragment(fieldKey(section.id, id)).push([new Y.XmlText('words enough')])
    }
  }
}
