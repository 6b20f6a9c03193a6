import { IconArrowBarToUp, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../shared/live/stage.ts'
import { Button } from '../../ui/button.tsx'
import { useRun } from '../room/use-run.ts'
import { type Extent, pageStep, scrolledBy } from '../stage/scroll.ts'
import styles from './scroll-controls.module.css'

/** While the handle is dragged, the wall follows four times a second: within half a second, and few events are stored. */
const SENT_EVERY_MS = 250
const KEY_STEP = 0.02
/** Where how much fits on the wall is not known. */
const GUESSED_PAGE = 0.2

interface ScrollControlsProps {
  readonly stage: Extract<Stage, { show: 'plan' | 'notes' }>
  /** As measured in the preview; a projector of another shape differs a little. */
  readonly extent: Extent
}

/** Moves what is on the wall. */
export function ScrollControls({ stage, extent }: ScrollControlsProps) {
  const { t } = useTranslation('director')
  const [wanted, setWanted] = useState<number | null>(null)
  const send = useThrottledScroll(stage, () => setWanted(null))
  const scroll = wanted ?? stage.scroll
  const step = extent.content === 0 ? GUESSED_PAGE : pageStep(extent)
  const fits = extent.content > 0 && extent.content <= extent.view
  const put = (next: number) => {
    setWanted(next)
    send(next)
  }
  if (fits) return null
  return (
    <div className={styles.controls}>
      <Button icon={<IconArrowBarToUp size={18} />} size="small" onClick={() => put(0)} disabled={scroll === 0}>
        {t('scroll.top')}
      </Button>
      <Button
        icon={<IconChevronUp size={18} />}
        size="small"
        onClick={() => put(scrolledBy(scroll, -step))}
        disabled={scroll === 0}
      >
        {t('scroll.up')}
      </Button>
      <Button
        icon={<IconChevronDown size={18} />}
        size="small"
        onClick={() => put(scrolledBy(scroll, step))}
        disabled={scroll === 1}
      >
        {t('scroll.down')}
      </Button>
      <input
        type="range"
        className={styles.range}
        aria-label={t('scroll.label')}
        min={0}
        max={1}
        step={KEY_STEP}
        value={scroll}
        onChange={(event) => put(Number(event.target.value))}
      />
    </div>
  )
}

/** Sends the latest wish at most once in a while, the last one always; `settled` when the server has answered it. */
function useThrottledScroll(stage: ScrollControlsProps['stage'], settled: () => void): (scroll: number) => void {
  const run = useRun()
  const latest = useRef({ stage, settled, wish: null as number | null })
  const timeout = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current.stage = stage
    latest.current.settled = settled
  })
  useEffect(() => () => clearTimeout(timeout.current), [])
  const flush = async (): Promise<void> => {
    const { wish } = latest.current
    if (wish === null) {
      timeout.current = undefined
      latest.current.settled()
      return
    }
    latest.current.wish = null
    await Promise.all([
      run({ type: 'stage.show', stage: { ...latest.current.stage, scroll: wish } }),
      new Promise((resolve) => {
        timeout.current = setTimeout(resolve, SENT_EVERY_MS)
      }),
    ])
    await flush()
  }
  return (scroll) => {
    latest.current.wish = scroll
    if (timeout.current === undefined) void flush()
  }
}
