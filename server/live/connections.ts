import type { WorkshopId } from '../../shared/ids.ts'
import type { Connection } from './connection.ts'

/** The open connections, by workshop. */
export class Connections {
  readonly #byWorkshop = new Map<WorkshopId, Set<Connection>>()

  add(connection: Connection): void {
    const { workshop } = connection.guest
    const there = this.#byWorkshop.get(workshop) ?? new Set()
    this.#byWorkshop.set(workshop, there.add(connection))
  }

  /** False when it was not there (any more). */
  remove(connection: Connection): boolean {
    const { workshop } = connection.guest
    const there = this.#byWorkshop.get(workshop)
    const removed = there?.delete(connection) ?? false
    if (there?.size === 0) this.#byWorkshop.delete(workshop)
    return removed
  }

  /** A copy: connections may end while it is walked through. */
  of(workshop: WorkshopId): Connection[] {
    return [...(this.#byWorkshop.get(workshop) ?? [])]
  }

  /** How many one session has. */
  ofSession(session: string): number {
    return this.all().filter(({ guest }) => guest.session === session).length
  }

  all(): Connection[] {
    return this.workshops().flatMap((workshop) => this.of(workshop))
  }

  workshops(): WorkshopId[] {
    return [...this.#byWorkshop.keys()]
  }
}
