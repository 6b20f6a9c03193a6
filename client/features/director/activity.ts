/** One bar of the chart, in a box of 100 by 24. */
export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const CHART = { width: 100, height: 24 } as const
const GAP = 2
/** A minute without edits still shows as a line, so that the chart reads as ten minutes. */
const LOWEST = 1

/** Bars for edits per minute; a bar of full height is `highest`, which all groups share so that they can be compared. */
export function bars(activity: readonly number[], highest: number): Bar[] {
  const step = CHART.width / Math.max(1, activity.length)
  return activity.map((edits, minute) => {
    const height = Math.max(LOWEST, (CHART.height * Math.min(edits, highest)) / Math.max(1, highest))
    return { x: minute * step + GAP / 2, y: CHART.height - height, width: step - GAP, height }
  })
}

/** Below this, a few strokes in one group would look like a storm. */
const HIGHEST_AT_LEAST = 20

export function highestOf(activities: readonly (readonly number[])[]): number {
  return Math.max(HIGHEST_AT_LEAST, ...activities.flat())
}

/** How long ago something was, in the unit that people would use. */
export function ago(ms: number): { readonly unit: 'now' | 'minutes' | 'hours' | 'days'; readonly count: number } {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return { unit: 'now', count: 0 }
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
