import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../shared/domain/group.ts'
import { PLENARY } from '../../../shared/ids.ts'
import { useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { useRun } from '../room/use-run.ts'
import { GroupCard } from './group-card.tsx'
import styles from './groups-setup.module.css'
import { beforeWhenOver } from './list-order.ts'
import { RemovedList } from './removed-list.tsx'
import { SortableArea } from './sortable.tsx'

/** The groups in their order, with their questions. The plenary always comes first and cannot be removed. */
export function GroupsSetup() {
  const { t } = useTranslation('setup')
  const run = useRun()
  const groups = useRoom((state) => state.groups)
  const [removing, setRemoving] = useState<Group | null>(null)
  const there = groups.filter(({ id, removed }) => id !== PLENARY && !removed)
  const put = (moved: Group, over: Group) =>
    void run({ type: 'group.move', id: moved.id, before: beforeWhenOver(groups, moved.id, over.id) })

  return (
    <div className="stack">
      {there.length === 0 && <p className="soft">{t('group.none')}</p>}
      <SortableArea items={there} onMove={put}>
        <ul className={styles.list}>
          {there.map((group, index) => {
            const [previous, next] = [there[index - 1], there[index + 1]]
            return (
              <GroupCard
                key={group.id}
                group={group}
                onUp={previous === undefined ? null : () => put(group, previous)}
                onDown={next === undefined ? null : () => put(group, next)}
                onRemove={() => setRemoving(group)}
              />
            )
          })}
        </ul>
      </SortableArea>
      <AddGroup />
      <RemovedList
        removed={groups.filter(({ removed }) => removed)}
        onRestore={({ id }) => void run({ type: 'group.restore', id })}
      />
      {removing !== null && (
        <ConfirmDialog
          title={t('group.removeTitle', { name: removing.name })}
          action={t('remove')}
          onConfirm={() =>
            void run(
              { type: 'group.remove', id: removing.id },
              { done: t('removed.done', { name: removing.name }), undo: { type: 'group.restore', id: removing.id } },
            )
          }
          onClose={() => setRemoving(null)}
        >
          <p>{t('group.removeText')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function AddGroup() {
  const { t } = useTranslation('setup')
  const run = useRun()
  const [name, setName] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && (await run({ type: 'group.add', name: name.trim() }))) setName('')
  }
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextField label={t('group.new')} value={name} onChange={(event) => setName(event.target.value)} maxLength={80} />
      <Button submit>{t('group.add')}</Button>
    </form>
  )
}
