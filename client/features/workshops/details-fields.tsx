import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TLP_LABELS, tlp } from '../../../shared/domain/handling.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { DetailsDraft, DetailsField } from './details-draft.ts'
import styles from './details-fields.module.css'
import { timeZones } from './time-zones.ts'

interface DetailsFieldsProps {
  readonly draft: DetailsDraft
  readonly wrong: ReadonlySet<DetailsField>
  readonly onChange: (changes: Partial<DetailsDraft>) => void
}

/** Title, dates, time zone and label of a workshop. */
export function DetailsFields({ draft, wrong, onChange }: DetailsFieldsProps) {
  const { t } = useTranslation('organise')
  const [{ own, regions }] = useState(() => timeZones(draft.timeZone))
  return (
    <>
      <TextField
        label={t('details.title')}
        error={wrong.has('title') ? t('details.titleWrong') : undefined}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
        maxLength={160}
      />
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t('details.startDate')}
          error={wrong.has('startDate') ? t('details.startDateWrong') : undefined}
          value={draft.startDate}
          onChange={(event) => onChange({ startDate: event.target.value })}
        />
        <TextField
          type="number"
          inputMode="numeric"
          label={t('details.days')}
          error={wrong.has('days') ? t('details.daysWrong') : undefined}
          value={draft.days}
          min={1}
          max={14}
          onChange={(event) => onChange({ days: event.target.value })}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          label={t('details.timeZone')}
          value={draft.timeZone}
          onChange={(event) => onChange({ timeZone: event.target.value })}
        >
          <option value={own}>{t('details.ownZone', { zone: own })}</option>
          {regions.map(([region, zones]) => (
            <optgroup key={region} label={region}>
              {zones
                .filter((zone) => zone !== own)
                .map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
            </optgroup>
          ))}
        </SelectField>
        <SelectField
          label={t('details.tlp')}
          value={draft.tlp}
          onChange={(event) => onChange({ tlp: tlp.parse(event.target.value) })}
        >
          {TLP_LABELS.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </SelectField>
      </div>
    </>
  )
}
