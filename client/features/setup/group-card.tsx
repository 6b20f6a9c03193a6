import { useTranslation } from 'react-i18next'
import type { Group } from '../../../shared/domain/group.ts'
import { useRoom } from '../../live/use-live.tsx'
import { GroupName } from '../../ui/group-name.tsx'
import { useRun } from '../room/use-run.ts'
import styles from './group-card.module.css'
import { InlineText } from './inline-text.tsx'
import { Questions } from './questions.tsx'
import { RowButtons } from './row-buttons.tsx'
import { SortableRow } from './sortable.tsx'

interface GroupCardProps {
  readonly group: Group
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onRemove: () => void
}

export function GroupCard({ group, onUp, onDown, onRemove }: GroupCardProps) {
  const { t } = useTranslation('setup')
  const run = useRun()
  const people = useRoom((state) => state.participants.filter((each) => !each.removed && each.group === group.id).length)
  return (
    <SortableRow row={group} className={`card ${styles.card}`}>
      {(handle) => (
        <>
          <div className={styles.head}>
            {handle}
            <GroupName group={{ name: '', colour: group.colour }} />
            <div className={styles.name}>
              <InlineText
                label={t('group.name')}
                value={group.name}
                maxLength={80}
                onSave={(name) => run({ type: 'group.rename', id: group.id, name })}
              />
            </div>
            <span className={`soft small ${styles.people}`}>{t('group.people', { count: people })}</span>
            <div className={styles.buttons}>
              <RowButtons name={group.name} onUp={onUp} onDown={onDown} onRemove={onRemove} />
            </div>
          </div>
          <details className={styles.questions}>
            <summary className="small">{t('question.count', { count: group.questions.length })}</summary>
            <Questions group={group} />
          </details>
        </>
      )}
    </SortableRow>
  )
}
