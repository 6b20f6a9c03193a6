/** What fits on the screen, and how tall the whole content is, in the same unit. */
export interface Extent {
  readonly view: number
  readonly content: number
}

/** Where the top of the screen lies in the content when it is `scroll` (0 to 1) of the way down. */
export function scrollTop(scroll: number, { view, content }: Extent): number {
  return Math.round(scroll * Math.max(0, content - view))
}

/** A page keeps a few lines of the one before, for the eye to find its place. */
const OF_A_PAGE = 0.85

/** The share of the way that one page is; 1 when everything fits, or when how much fits is not known. */
export function pageStep({ view, content }: Extent): number {
  return content > view && view > 0 ? Math.min(1, (view * OF_A_PAGE) / (content - view)) : 1
}

export function scrolledBy(scroll: number, step: number): number {
  return Math.min(1, Math.max(0, scroll + step))
}
