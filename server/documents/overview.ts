import type * as Y from 'yjs'
import type { DocumentPlace } from '../../shared/documents/name.ts'
import { readPlan } from '../../shared/documents/plan-content.ts'
import { type Progress, planProgress } from '../../shared/domain/plan-checks.ts'
import type { GroupId, WorkshopId } from '../../shared/ids.ts'
import type { Overview } from '../../shared/live/channel.ts'
import type { LiveState } from '../../shared/live/state.ts'
import { OPERATION_PLAN } from '../../shared/templates/plan-template.ts'
import type { Clock } from '../clock.ts'

/** Of activity, one bar for each. */
const MINUTES = 10
const MINUTE_MS = 60_000

/** What the overview needs of the documents in memory. */
export interface DocumentSource {
  read<T>(place: DocumentPlace, look: (doc: Y.Doc) => T): T | null
  onEdit(listener: (edit: DocumentPlace & { readonly at: number }) => void): () => void
}

interface Watched {
  lastEditAt: number | null
  /** Edits by minute since 1970. */
  readonly edits: Map<number, number>
  /** Null: to be read from the plan, which was edited or never looked at. */
  progress: Progress | null
}

/** How far each group is and how busy, since the server started. */
export class GroupOverviews {
  readonly #documents: DocumentSource
  readonly #stateOf: (workshop: WorkshopId) => LiveState | null
  readonly #clock: Clock
  readonly #workshops = new Map<WorkshopId, Map<GroupId, Watched>>()
  readonly #stop: () => void

  constructor(parts: {
    readonly documents: DocumentSource
    readonly stateOf: (workshop: WorkshopId) => LiveState | null
    readonly clock: Clock
  }) {
    this.#documents = parts.documents
    this.#stateOf = parts.stateOf
    this.#clock = parts.clock
    this.#stop = parts.documents.onEdit((edit) => this.#count(edit))
  }

  /** One entry for each group that is there, in the facilitator's order. */
  of(workshop: WorkshopId): Overview {
    const state = this.#stateOf(workshop)
    if (state === null) {
      this.#workshops.delete(workshop)
      return []
    }
    const minute = Math.floor(this.#clock.now() / MINUTE_MS)
    return state.groups
      .filter(({ removed }) => !removed)
      .map(({ id }) => {
        const watched = this.#watch(workshop, id)
        watched.progress ??= this.#readProgress(workshop, id)
        return {
          group: id,
          filled: watched.progress.filled,
          required: watched.progress.required,
          lastEditAt: watched.lastEditAt,
          activity: Array.from({ length: MINUTES }, (_, index) => watched.edits.get(minute - MINUTES + 1 + index) ?? 0),
        }
      })
  }

  close(): void {
    this.#stop()
  }

  #count({ workshop, group, kind, at }: DocumentPlace & { readonly at: number }): void {
    const watched = this.#watch(workshop, group)
    const minute = Math.floor(at / MINUTE_MS)
    watched.lastEditAt = at
    watched.edits.set(minute, (watched.edits.get(minute) ?? 0) + 1)
    for (const past of watched.edits.keys()) if (past <= minute - MINUTES) watched.edits.delete(past)
    if (kind === 'plan') watched.progress = null
  }

  #watch(workshop: WorkshopId, group: GroupId): Watched {
    const groups = this.#workshops.get(workshop) ?? new Map<GroupId, Watched>()
    this.#workshops.set(workshop, groups)
    const watched = groups.get(group) ?? { lastEditAt: null, edits: new Map<number, number>(), progress: null }
    groups.set(group, watched)
    return watched
  }

  #readProgress(workshop: WorkshopId, group: GroupId): Progress {
    const content = this.#documents.read({ workshop, group, kind: 'plan' }, (doc) => readPlan(doc, OPERATION_PLAN))
    return planProgress(OPERATION_PLAN, content ?? new Map())
  }
}
