import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, AgendaItemDraft } from '../../../shared/domain/agenda.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useRun } from '../room/use-run.ts'
import { dayDate } from '../workshops/dates.ts'
import { AgendaRow } from './agenda-row.tsx'
import styles from './agenda-setup.module.css'
import { ItemDialog } from './item-dialog.tsx'
import { beforeWhenOver, endOf, placeInTime } from './list-order.ts'
import { RemovedList } from './removed-list.tsx'
import { SortableArea } from './sortable.tsx'

type Open = { readonly kind: 'add'; readonly day: number } | { readonly kind: 'edit' | 'remove'; readonly item: AgendaItem }

/** The agenda by day: every change counts at once, also while the workshop runs. */
export function AgendaSetup() {
  const { t } = useTranslation('setup')
  const run = useRun()
  const items = useRoom((state) => state.items)
  const startDate = useRoom((state) => state.workshop.startDate)
  const planned = useRoom((state) => state.workshop.days)
  const label = useRoom((state) => state.workshop.tlp)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)

  const there = items.filter(({ removed }) => !removed).map((item) => ({ ...item, name: item.title }))
  const count = Math.max(planned, ...there.map(({ day }) => day))
  const days = Array.from({ length: count }, (_, index) => ({
    day: index + 1,
    name: t('day', { day: index + 1, date: dayDate(startDate, index + 1, currentLanguage()) }),
  }))

  const put = async (moved: AgendaItem, over: AgendaItem) => {
    if (moved.day !== over.day && !(await run(changeOf(moved, { ...draftOf(moved), day: over.day })))) return
    await run({ type: 'item.move', id: moved.id, before: beforeWhenOver(items, moved.id, over.id) })
  }
  const change = async (item: AgendaItem, draft: AgendaItemDraft) => {
    if (!(await run(changeOf(item, draft)))) return false
    const moved = draft.day !== item.day || draft.start !== item.start
    return !moved || run({ type: 'item.move', id: item.id, before: placeInTime(items, draft, item.id) })
  }

  return (
    <div className="stack">
      <SortableArea items={there} onMove={(moved, over) => void put(moved, over)}>
        {days.map(({ day, name }) => {
          const ofDay = there.filter((item) => item.day === day)
          return (
            <section key={day} className="stack" aria-labelledby={`day-${day}`}>
              <div className="row spread">
                <h2 className={styles.day} id={`day-${day}`}>
                  {name}
                </h2>
                <Button
                  size="small"
                  icon={<IconPlus size={16} />}
                  aria-label={t('item.addTo', { day: name })}
                  onClick={() => setOpen({ kind: 'add', day })}
                >
                  {t('item.add')}
                </Button>
              </div>
              {ofDay.length === 0 ? (
                <p className="soft">{t('item.none')}</p>
              ) : (
                <ul className={styles.list}>
                  {ofDay.map((item, index) => (
                    <AgendaRow
                      key={item.id}
                      item={item}
                      previous={ofDay[index - 1]}
                      next={ofDay[index + 1]}
                      onPut={(over) => void put(item, over)}
                      onEdit={() => setOpen({ kind: 'edit', item })}
                      onRemove={() => setOpen({ kind: 'remove', item })}
                    />
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </SortableArea>
      <RemovedList
        removed={items.filter(({ removed }) => removed).map((item) => ({ id: item.id, name: item.title }))}
        onRestore={({ id }) => void run({ type: 'item.restore', id })}
      />
      {open?.kind === 'add' && (
        <ItemDialog
          title={t('item.add')}
          action={t('item.add')}
          initial={newItem(there, open.day, label)}
          days={days}
          onSave={(item) => run({ type: 'item.add', item, before: placeInTime(items, item) })}
          onClose={close}
        />
      )}
      {open?.kind === 'edit' && (
        <ItemDialog
          title={t('item.edit')}
          action={t('item.save')}
          initial={draftOf(open.item)}
          days={days}
          onSave={(draft) => change(open.item, draft)}
          onClose={close}
        />
      )}
      {open?.kind === 'remove' && (
        <ConfirmDialog
          title={t('item.removeTitle', { name: open.item.title })}
          action={t('remove')}
          onConfirm={() =>
            void run(
              { type: 'item.remove', id: open.item.id },
              { done: t('removed.done', { name: open.item.title }), undo: { type: 'item.restore', id: open.item.id } },
            )
          }
          onClose={close}
        >
          <p>{t('item.removeText')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function draftOf({ kind, title, day, start, minutes, output, tlp, room }: AgendaItem): AgendaItemDraft {
  return { kind, title, day, start, minutes, output, tlp, room }
}

function changeOf({ id }: AgendaItem, item: AgendaItemDraft) {
  return { type: 'item.change', id, item } as const
}

/** A new item begins where the day's last one ends. */
function newItem(items: readonly AgendaItem[], day: number, tlp: AgendaItem['tlp']): AgendaItemDraft {
  const last = items.findLast((item) => item.day === day)
  return {
    kind: 'plenary',
    title: '',
    day,
    start: last === undefined ? '09:00' : endOf(last),
    minutes: 60,
    output: '',
    tlp,
    room: '',
  }
}
