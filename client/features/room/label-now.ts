import { TLP_LABELS, type Tlp } from '../../../shared/domain/handling.ts'
import type { LiveState } from '../../../shared/live/state.ts'

/** The stricter of two labels. */
export function stricter(a: Tlp, b: Tlp): Tlp {
  return TLP_LABELS.indexOf(a) >= TLP_LABELS.indexOf(b) ? a : b
}

/** What every page is labelled with now: the workshop's label, or the current item's where that is stricter. */
export function labelNow({ workshop, items, current }: Pick<LiveState, 'workshop' | 'items' | 'current'>): Tlp {
  const item = items.find(({ id }) => id === current?.item)
  return item === undefined ? workshop.tlp : stricter(workshop.tlp, item.tlp)
}
