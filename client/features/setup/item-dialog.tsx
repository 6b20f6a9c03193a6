import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { type AgendaItemDraft, agendaItemDraft, itemKind } from '../../../shared/domain/agenda.ts'
import { TLP_LABELS, tlp } from '../../../shared/domain/handling.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { focusWrong } from '../../ui/focus-wrong.ts'
import styles from './item-dialog.module.css'

interface ItemDialogProps {
  readonly title: string
  readonly action: string
  readonly initial: AgendaItemDraft
  /** How many days there are to choose from, with their names. */
  readonly days: readonly { readonly day: number; readonly name: string }[]
  /** True when it was stored; the dialog stays open when not. */
  readonly onSave: (item: AgendaItemDraft) => Promise<boolean>
  readonly onClose: () => void
}

/** All fields of an agenda item. */
export function ItemDialog({ title, action, initial, days, onSave, onClose }: ItemDialogProps) {
  const { t } = useTranslation(['setup', 'common'])
  const [draft, setDraft] = useState({ ...initial, minutes: String(initial.minutes) })
  const [tried, setTried] = useState(false)
  const parsed = z.safeParse(agendaItemDraft, { ...draft, minutes: draft.minutes === '' ? Number.NaN : Number(draft.minutes) })
  const wrong = (field: keyof AgendaItemDraft) => tried && parsed.error?.issues.some(({ path }) => path[0] === field) === true
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }))

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!parsed.success) focusWrong(event.currentTarget)
    else if (await onSave(parsed.data)) onClose()
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t('item.title')}
          error={wrong('title') ? t('item.titleWrong') : undefined}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
          maxLength={200}
        />
        <div className={styles.pair}>
          <SelectField
            label={t('item.kind')}
            value={draft.kind}
            onChange={(event) => change({ kind: itemKind.parse(event.target.value) })}
          >
            {itemKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('item.day')} value={draft.day} onChange={(event) => change({ day: Number(event.target.value) })}>
            {days.map(({ day, name }) => (
              <option key={day} value={day}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            type="time"
            label={t('item.start')}
            error={wrong('start') ? t('item.startWrong') : undefined}
            value={draft.start}
            onChange={(event) => change({ start: event.target.value.slice(0, 5) })}
          />
          <TextField
            type="number"
            inputMode="numeric"
            label={t('item.minutes')}
            error={wrong('minutes') ? t('item.minutesWrong') : undefined}
            value={draft.minutes}
            min={1}
            max={720}
            onChange={(event) => change({ minutes: event.target.value })}
          />
          <SelectField
            label={t('item.tlp')}
            value={draft.tlp}
            onChange={(event) => change({ tlp: tlp.parse(event.target.value) })}
          >
            {TLP_LABELS.map((label) => (
              <option key={label}>{label}</option>
            ))}
          </SelectField>
          <TextField
            label={t('item.room')}
            value={draft.room}
            onChange={(event) => change({ room: event.target.value })}
            maxLength={80}
          />
        </div>
        <TextField
          label={t('item.output')}
          help={t('item.outputHelp')}
          value={draft.output}
          onChange={(event) => change({ output: event.target.value })}
          maxLength={400}
        />
        <div className="row">
          <Button tone="primary" submit>
            {action}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
