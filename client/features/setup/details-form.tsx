import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { focusWrong } from '../../ui/focus-wrong.ts'
import { useRun } from '../room/use-run.ts'
import { type DetailsDraft, draftOf, readDraft } from '../workshops/details-draft.ts'
import { DetailsFields } from '../workshops/details-fields.tsx'

/** Changes others make show at once, unless this form is being filled in. */
export function DetailsForm() {
  const { t } = useTranslation('setup')
  const run = useRun()
  const workshop = useRoom((state) => state.workshop)
  const [typed, setTyped] = useState<DetailsDraft | null>(null)
  const [tried, setTried] = useState(false)
  const draft = typed ?? draftOf(workshop)
  const read = readDraft(draft)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if ('wrong' in read) focusWrong(event.currentTarget)
    if ('wrong' in read || typed === null) return
    if (!(await run({ type: 'workshop.change', details: read.details }, { done: t('details.saved') }))) return
    setTyped(null)
    setTried(false)
  }

  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} noValidate>
      <DetailsFields
        draft={draft}
        wrong={tried && 'wrong' in read ? read.wrong : new Set()}
        onChange={(changes) => setTyped({ ...draft, ...changes })}
      />
      <div className="row">
        <Button tone="primary" submit disabled={typed === null}>
          {t('details.save')}
        </Button>
        {typed !== null && (
          <Button tone="quiet" onClick={() => setTyped(null)}>
            {t('details.discard')}
          </Button>
        )}
        {typed !== null && <span className="soft small">{t('details.unsaved')}</span>}
      </div>
    </form>
  )
}
