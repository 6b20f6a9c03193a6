import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '../../../shared/documents/name.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { groupId } from '../../../shared/ids.ts'
import { goTo, type Route } from '../../routes.ts'
import { IconButton } from '../../ui/button.tsx'
import { GroupName } from '../../ui/group-name.tsx'
import { Link } from '../../ui/link.tsx'
import { PresenceBar } from '../presence/presence-bar.tsx'
import { UndoButtons } from '../undo/undo-buttons.tsx'
import styles from './board.module.css'
import type { BoardDocument } from './use-board-documents.ts'
import { useReadableGroups } from './use-readable-groups.ts'

const TABS: readonly DocumentKind[] = ['plan', 'notes']

interface BoardHeaderProps {
  readonly route: Extract<Route, { page: 'board' }>
  readonly group: Group
  readonly documents: Record<DocumentKind, BoardDocument>
  readonly onHelp: () => void
}

/** Whose board this is, its two sides, who else is here, and undo. */
export function BoardHeader({ route, group, documents, onHelp }: BoardHeaderProps) {
  const { t } = useTranslation('board')
  const plan = documents.plan.open?.session
  const notes = documents.notes.open?.session
  const shown = documents[route.tab].open?.session
  return (
    <header className={styles.header}>
      <h1 className={styles.group}>
        <GroupName group={group} />
        <GroupSwitch route={route} group={group} />
      </h1>
      <nav className={styles.tabs} aria-label={t('tabs')}>
        {TABS.map((tab) => (
          <Link key={tab} to={{ ...route, tab, at: null }} current={tab === route.tab} className={styles.tab ?? ''}>
            {t(`tab.${tab}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.tools}>
        {plan !== undefined && notes !== undefined && <PresenceBar plan={plan} notes={notes} />}
        {shown !== undefined && <UndoButtons session={shown} />}
        <span className={styles.help}>
          <IconButton label={t('shortcuts')} icon={<IconKeyboard size={20} />} onClick={onHelp} />
        </span>
      </div>
    </header>
  )
}

/** For those who may read the boards of other groups. */
function GroupSwitch({ route, group }: { readonly route: Extract<Route, { page: 'board' }>; readonly group: Group }) {
  const { t } = useTranslation('board')
  const readable = useReadableGroups()
  if (!readable.some(({ id }) => id !== group.id)) return null
  return (
    <select
      className={styles.switch}
      aria-label={t('switch')}
      value={group.id}
      onChange={(event) => goTo({ ...route, group: groupId.parse(event.target.value), at: null })}
    >
      {readable.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
