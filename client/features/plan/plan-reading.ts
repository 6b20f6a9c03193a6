import type * as Y from 'yjs'
import { readPlan } from '../../../shared/documents/plan-content.ts'
import { checkPlan, type PlanProgress, planProgress } from '../../../shared/domain/plan-checks.ts'
import type { Finding } from '../../../shared/domain/plan-finding.ts'
import type { PlanTemplate } from '../../../shared/templates/plan-template.ts'

/** While others type, the whole plan is read and checked at most this often. */
const EVERY_MS = 350

const NONE: readonly Finding[] = []

/** What concerns a field, a row of it, or one cell; findings of a narrower place are not those of a wider one. */
export interface FindingPlace {
  readonly section: string
  readonly field: string
  readonly row?: string | undefined
  readonly column?: string | undefined
}

/** The plan as a whole, read now and then: progress and marks. Knows no React. */
export class PlanReading {
  #progress: PlanProgress
  #findings = new Map<string, readonly Finding[]>()
  #marked: ReadonlySet<string> = new Set()
  #timer: ReturnType<typeof setTimeout> | null = null
  readonly #listeners = new Set<() => void>()
  readonly #doc: Y.Doc
  readonly #template: PlanTemplate

  constructor(doc: Y.Doc, template: PlanTemplate) {
    this.#doc = doc
    this.#template = template
    this.#progress = this.#read()
  }

  get progress(): PlanProgress {
    return this.#progress
  }

  /** The same list as long as it says the same, so that only what changed is drawn. */
  findings(place: FindingPlace): readonly Finding[] {
    return this.#findings.get(placeKey(place)) ?? NONE
  }

  /** Whether anything in a section is wrong or doubtful; what is merely missing shows in the progress. */
  isMarked(section: string): boolean {
    return this.#marked.has(section)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) {
      this.#doc.on('update', this.#later)
      // Nobody listened meanwhile.
      this.#later()
    }
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#doc.off('update', this.#later)
      if (this.#timer !== null) clearTimeout(this.#timer)
      this.#timer = null
    }
  }

  readonly #later = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#progress = this.#read()
      for (const listener of this.#listeners) listener()
    }, EVERY_MS)
  }

  #read(): PlanProgress {
    const content = readPlan(this.#doc, this.#template)
    const found = checkPlan(this.#template, content)
    const grouped = new Map<string, Finding[]>()
    for (const finding of found) {
      const key = placeKey(finding)
      grouped.set(key, [...(grouped.get(key) ?? []), finding])
    }
    const next = new Map<string, readonly Finding[]>()
    for (const [key, list] of grouped) {
      const before = this.#findings.get(key)
      next.set(key, before !== undefined && JSON.stringify(before) === JSON.stringify(list) ? before : list)
    }
    this.#findings = next
    this.#marked = new Set(found.filter(({ severity }) => severity !== 'missing').map(({ section }) => section))
    return planProgress(this.#template, content)
  }
}

function placeKey({ section, field, row, column }: FindingPlace): string {
  return [section, field, row ?? '', column ?? ''].join(' ')
}
