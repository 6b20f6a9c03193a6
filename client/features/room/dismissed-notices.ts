import type { WorkshopId } from '../../../shared/ids.ts'

function memoryOf(workshop: WorkshopId): string {
  return `plenary.notices.${workshop}`
}

/** The time of the newest notice that was dismissed on this device; 0 when none was. */
export function dismissedNotices(workshop: WorkshopId): number {
  return Number(localStorage.getItem(memoryOf(workshop)) ?? 0)
}

export function dismissNotices(workshop: WorkshopId, until: number): void {
  localStorage.setItem(memoryOf(workshop), String(until))
}

export function forgetNotices(workshop: WorkshopId): void {
  localStorage.removeItem(memoryOf(workshop))
}
