import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, Question } from '../../../shared/domain/agenda.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { useRoom } from '../../live/use-live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useRun } from '../room/use-run.ts'
import { InlineText } from './inline-text.tsx'
import styles from './questions.module.css'

/** A group's questions under each breakout item. */
export function Questions({ group }: { readonly group: Group }) {
  const { t } = useTranslation('setup')
  const items = useRoom((state) => state.items)
  const breakouts = items.filter(({ kind, removed }) => kind === 'breakout' && !removed)
  if (breakouts.length === 0) return <p className="soft">{t('question.noBreakout')}</p>
  return (
    <div className={styles.items}>
      {breakouts.map((item) => (
        <section key={item.id} className={styles.item} aria-label={item.title}>
          <h2 className={styles.title} dir="auto">
            {item.title}
          </h2>
          <QuestionList group={group} questions={group.questions.filter((each) => each.item === item.id)} />
          <AddQuestion group={group} item={item} />
        </section>
      ))}
    </div>
  )
}

function QuestionList({ group, questions }: { readonly group: Group; readonly questions: readonly Question[] }) {
  const { t } = useTranslation('setup')
  const run = useRun()
  const [removing, setRemoving] = useState<Question | null>(null)
  return (
    <>
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={question.id}>
            <div className={styles.question}>
              <InlineText
                label={t('question.text')}
                value={question.text}
                maxLength={500}
                lines={2}
                onSave={(text) => run({ type: 'question.change', group: group.id, id: question.id, text })}
              />
              <IconButton
                size="small"
                label={t('row.remove', { name: question.text })}
                icon={<IconTrash size={18} />}
                onClick={() => setRemoving(question)}
              />
            </div>
          </li>
        ))}
      </ol>
      {removing !== null && (
        <ConfirmDialog
          title={t('question.removeTitle')}
          action={t('remove')}
          onConfirm={() =>
            void run(
              { type: 'question.remove', group: group.id, id: removing.id },
              { done: t('question.removed'), undo: { type: 'question.restore', group: group.id, question: removing } },
            )
          }
          onClose={() => setRemoving(null)}
        >
          <blockquote className={styles.quote} dir="auto">
            {removing.text}
          </blockquote>
          <p>{t('question.removeText')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function AddQuestion({ group, item }: { readonly group: Group; readonly item: AgendaItem }) {
  const { t } = useTranslation(['setup', 'common'])
  const run = useRun()
  const [text, setText] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    if (await run({ type: 'question.add', group: group.id, item: item.id, text: text.trim() })) setText('')
  }
  return (
    <form className={styles.question} onSubmit={(event) => void submit(event)}>
      <input
        className="input"
        dir="auto"
        aria-label={t('question.newFor', { item: item.title })}
        placeholder={t('question.new')}
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" submit>
        {t('common:add')}
      </Button>
    </form>
  )
}
