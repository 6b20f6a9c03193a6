import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { useRun } from '../room/use-run.ts'

const LONGEST = 500

/** A few words to everyone, to one group, or on the wall. */
export function NoticePanel() {
  const { t } = useTranslation('director')
  const run = useRun()
  const groups = useRoom((state) => state.groups)
  const [text, setText] = useState('')
  const [to, setTo] = useState('')
  const group = groups.find(({ id, removed }) => id === to && !removed) ?? null
  const empty = text.trim() === ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (empty) return
    const sent = await run(
      { type: 'notice.send', text: text.trim(), group: group?.id ?? null },
      { done: group === null ? t('notice.sentToAll') : t('notice.sentTo', { group: group.name }) },
    )
    if (sent) setText('')
  }
  return (
    <section className="card" aria-labelledby="director-notice">
      <form className="stack" onSubmit={(event) => void send(event)}>
        <h2 id="director-notice">{t('notice.title')}</h2>
        <Field label={t('notice.text')}>
          {({ id }) => (
            <textarea
              id={id}
              className="input"
              dir="auto"
              rows={2}
              maxLength={LONGEST}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <SelectField label={t('notice.to')} value={group?.id ?? ''} onChange={(event) => setTo(event.target.value)}>
          <option value="">{t('notice.everyone')}</option>
          {groups
            .filter(({ removed }) => !removed)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        <div className="row">
          <Button tone="primary" submit disabled={empty}>
            {t('notice.send')}
          </Button>
          <Button disabled={empty} onClick={() => void run({ type: 'stage.show', stage: { show: 'notice', text: text.trim() } })}>
            {t('notice.onStage')}
          </Button>
        </div>
      </form>
    </section>
  )
}
