import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './removed-list.module.css'
import type { Sorted } from './sortable.tsx'

interface RemovedListProps<T extends Sorted> {
  readonly removed: readonly T[]
  readonly onRestore: (entry: T) => void
}

/** What was removed, to be brought back with everything in it. */
export function RemovedList<T extends Sorted>({ removed, onRestore }: RemovedListProps<T>) {
  const { t } = useTranslation('setup')
  if (removed.length === 0) return null
  return (
    <details>
      <summary className="soft">{t('removed.title', { count: removed.length })}</summary>
      <ul className={styles.list}>
        {removed.map((entry) => (
          <li key={entry.id} className="row spread">
            <span className="grow" dir="auto">
              {entry.name}
            </span>
            <Button size="small" aria-label={t('removed.bringBackNamed', { name: entry.name })} onClick={() => onRestore(entry)}>
              {t('removed.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
