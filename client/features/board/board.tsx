import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DocumentRights, documentRights } from '../../../shared/access/document-rights.ts'
import type { DocumentKind } from '../../../shared/documents/name.ts'
import type { Group } from '../../../shared/domain/group.ts'
import type { GroupId } from '../../../shared/ids.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'
import type { Route } from '../../routes.ts'
import { Link } from '../../ui/link.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { NotesPanel } from '../notes/notes-panel.tsx'
import { PlanPanel } from '../plan/plan-panel.tsx'
import { KeptCopies } from '../saving/kept-copies.tsx'
import { useRetryWhenAllowed } from '../saving/use-retry.ts'
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx'
import { useHelpKey } from '../shortcuts/use-help-key.ts'
import { useUndoKeys } from '../undo/use-undo-keys.ts'
import styles from './board.module.css'
import { BoardHeader } from './board-header.tsx'
import type { BoardDocument } from './use-board-documents.ts'

type BoardRoute = Extract<Route, { page: 'board' }> & { readonly group: GroupId }
type Documents = Record<DocumentKind, BoardDocument>

interface BoardProps {
  readonly route: BoardRoute
  readonly documents: Documents
}

/** A group's plan and notes on one page. */
export function Board({ route, documents }: BoardProps) {
  const { t } = useTranslation('board')
  const group = useRoom((state) => state.groups.find(({ id }) => id === route.group))
  if (group === undefined || group.removed) {
    return (
      <Closed workshop={route.workshop} title={t('gone.title')}>
        {t('gone.text')}
      </Closed>
    )
  }
  return <GroupBoard key={group.id} route={route} group={group} documents={documents} />
}

function GroupBoard({ route, group, documents }: BoardProps & { readonly group: Group }) {
  const { t } = useTranslation('board')
  const refusalText = useRefusalText()
  const actor = useActor()
  const state = useRoom((room) => room)
  const [help, setHelp] = useState(false)
  const { tab } = route
  const own = actor.kind === 'participant' ? actor.group : null
  const [wasOwn, setWasOwn] = useState(own === group.id)
  if (own === group.id && !wasOwn) setWasOwn(true)
  const moved = wasOwn && own !== group.id
  const rights = documentRights(actor, { group: group.id, kind: tab }, state)
  const { open, failure } = documents[tab]
  useRetryWhenAllowed(documents.plan.open, rights.write)
  useRetryWhenAllowed(documents.notes.open, rights.write)
  useUndoKeys(open?.session ?? null)
  useHelpKey(useCallback(() => setHelp(true), []))

  // What is open stays on the screen when the right to read it ends: it can still be taken along.
  if (open === null && !rights.read) {
    return (
      <Closed workshop={route.workshop} title={t('closed.title')}>
        {t('closed.text')}
      </Closed>
    )
  }
  const Panel = tab === 'plan' ? PlanPanel : NotesPanel
  return (
    <div className={styles.board}>
      <BoardHeader route={route} group={group} documents={documents} onHelp={() => setHelp(true)} />
      <Banner rights={rights} group={group} moved={moved} />
      {/* A new epoch may leave a copy behind: looked for again with each. */}
      <KeptCopies key={open?.session.name ?? tab} workshop={route.workshop} group={group.id} kind={tab} />
      {open?.state.ready === true ? (
        <Panel session={open.session} group={group} editable={rights.write} at={route.at} />
      ) : failure === null ? (
        <Loading />
      ) : (
        <p className="notice" data-tone="warn">
          {refusalText(failure.refused)}
        </p>
      )}
      {help && <ShortcutsDialog onClose={() => setHelp(false)} />}
    </div>
  )
}

interface BannerProps {
  readonly rights: DocumentRights
  readonly group: Group
  /** It was this person's own until a moment ago. */
  readonly moved: boolean
}

function Banner({ rights, group, moved }: BannerProps) {
  const { t } = useTranslation('board')
  const actor = useActor()
  const workshop = useRoom((state) => state.workshop.id)
  const own = useRoom(({ groups }) =>
    groups.find(({ id, removed }) => actor.kind === 'participant' && id === actor.group && !removed),
  )
  const elsewhere = own !== undefined && own.id !== group.id
  if (rights.write && !group.locked) return null
  const text = rights.write ? 'lockedForOthers' : rights.refusal === 'locked' ? 'locked' : 'role'
  return (
    <div className="notice row spread" data-tone={text === 'locked' || moved ? 'warn' : undefined} role="status">
      <p>{moved && elsewhere ? t('banner.moved', { group: own.name }) : t(`banner.${text}`)}</p>
      {elsewhere && (
        <Link
          to={{ page: 'board', workshop, group: own.id, tab: 'plan', at: null }}
          tone={moved ? 'primary' : 'plain'}
          size="small"
        >
          {t('toOwn')}
        </Link>
      )}
    </div>
  )
}

function Closed({
  workshop,
  title,
  children,
}: {
  readonly workshop: BoardRoute['workshop']
  readonly title: string
  readonly children: ReactNode
}) {
  const { t } = useTranslation('board')
  return (
    <section className={styles.choice}>
      <h1>{title}</h1>
      <p className="soft">{children}</p>
      <p>
        <Link to={{ page: 'board', workshop, group: null, tab: 'plan', at: null }}>{t('toOwn')}</Link>
      </p>
    </section>
  )
}
