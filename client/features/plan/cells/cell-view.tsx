import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isMany, isText } from '../../../../shared/documents/plan.ts'
import type { CellContent } from '../../../../shared/documents/plan-content.ts'
import type { CellType } from '../../../../shared/templates/plan-template.ts'
import type { Place } from '../place.ts'
import { usePlan } from '../plan-context.ts'
import { useMany, useScalar, useTextAt } from '../use-place.ts'
import { useCellText } from './cell-text.ts'
import styles from './cells.module.css'

/** A value as text, live: for those who may read and not write. */
export function CellView({ type, place }: { readonly type: CellType; readonly place: Place }) {
  if (isText(type)) return <TextView type={type} place={place} />
  return isMany(type) ? <ManyView type={type} place={place} /> : <ScalarView type={type} place={place} />
}

interface ViewProps {
  readonly type: CellType
  readonly place: Place
}

function TextView({ type, place }: ViewProps) {
  const text = useTextAt(place)
  const subscribe = useCallback(
    (changed: () => void) => {
      text?.observe(changed)
      return () => text?.unobserve(changed)
    },
    [text],
  )
  return <Value type={type} value={useSyncExternalStore(subscribe, () => text?.toString() ?? '')} />
}

function ManyView({ type, place }: ViewProps) {
  return <Value type={type} value={useMany(place)} />
}

function ScalarView({ type, place }: ViewProps) {
  return <Value type={type} value={useScalar(place)} />
}

function Value({ type, value }: { readonly type: CellType; readonly value: CellContent }) {
  const { timeZone } = usePlan()
  const shown = useCellText(timeZone)(type, value)
  const { t } = useTranslation('plan')
  if (shown.length === 0) return <span className={styles.nothing}>{t('empty')}</span>
  if (typeof shown === 'string') {
    return (
      <span className={styles.text} dir="auto">
        {shown}
      </span>
    )
  }
  return (
    <ul className={styles.values}>
      {shown.map((each) => (
        <li key={each} dir="auto">
          {each}
        </li>
      ))}
    </ul>
  )
}
