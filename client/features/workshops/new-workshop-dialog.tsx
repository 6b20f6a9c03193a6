import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language, type WorkshopTemplate, workshopTemplate } from '../../../shared/domain/workshop.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { templateDays } from '../../../shared/templates/workshop-templates.ts'
import { api, isFailure } from '../../api/http.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { focusWrong } from '../../ui/focus-wrong.ts'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { type DetailsDraft, readDraft } from './details-draft.ts'
import { DetailsFields } from './details-fields.tsx'
import styles from './new-workshop-dialog.module.css'

const NATIVE_NAMES = { en: 'English', fr: 'Français' } as const

interface NewWorkshopDialogProps {
  readonly onCreated: (workshop: WorkshopId) => void
  readonly onClose: () => void
}

export function NewWorkshopDialog({ onCreated, onClose }: NewWorkshopDialogProps) {
  const { t } = useTranslation(['organise', 'common'])
  const refusalText = useRefusalText()
  const [template, setTemplate] = useState<WorkshopTemplate>('seminar')
  const [textsLanguage, setTextsLanguage] = useState(currentLanguage)
  const [draft, setDraft] = useState<DetailsDraft>(emptyDraft)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const read = readDraft(draft)

  const change = (changes: Partial<DetailsDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if ('wrong' in read) focusWrong(event.currentTarget)
    if ('wrong' in read || busy) return
    setBusy(true)
    const answer = await api.createWorkshop({ ...read.details, template, language: textsLanguage })
    setBusy(false)
    if (isFailure(answer)) setFailure(answer.refused === 'offline' ? t('common:notReached') : refusalText(answer.refused))
    else onCreated(answer.id)
  }

  return (
    <Dialog title={t('new.title')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <fieldset className={styles.templates}>
          <legend className="field-label">{t('new.template')}</legend>
          {workshopTemplate.options.map((each) => (
            <label key={each} className={styles.template} data-chosen={each === template}>
              <input
                type="radio"
                name="template"
                checked={each === template}
                onChange={() => {
                  setTemplate(each)
                  change({ days: String(templateDays(each)) })
                }}
              />
              <span className={styles.name}>{t(`template.${each}.name`)}</span>
              <span className="field-help">{t(`template.${each}.text`)}</span>
            </label>
          ))}
        </fieldset>
        <DetailsFields draft={draft} wrong={tried && 'wrong' in read ? read.wrong : new Set()} onChange={change} />
        <SelectField
          label={t('new.language')}
          help={t('new.languageHelp')}
          value={textsLanguage}
          onChange={(event) => setTextsLanguage(language.parse(event.target.value))}
        >
          {language.options.map((code) => (
            <option key={code} value={code} lang={code}>
              {NATIVE_NAMES[code]}
            </option>
          ))}
        </SelectField>
        {failure !== null && (
          <p className="notice" data-tone="bad" role="alert">
            {failure}
          </p>
        )}
        <div className={`row ${styles.foot}`}>
          <Button tone="primary" submit aria-disabled={busy}>
            {t('new.create')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function emptyDraft(): DetailsDraft {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return {
    title: '',
    startDate: `${now.getFullYear()}-${month}-${day}`,
    days: String(templateDays('seminar')),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    tlp: 'TLP:AMBER',
  }
}
