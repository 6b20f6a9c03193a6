import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, isFailure } from '../../api/http.ts'
import { TextField } from '../../ui/field.tsx'

interface OrganisationFieldProps {
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (organisation: string) => void
}

let fetched: Promise<string[]> | null = null

/** Suggestions only: without them any name can still be written. */
async function suggestions(): Promise<string[]> {
  const answer = await api.organisations()
  if (!isFailure(answer)) return answer
  fetched = null
  return []
}

export function OrganisationField({ value, error, onChange }: OrganisationFieldProps) {
  const { t } = useTranslation('join')
  const list = useId()
  const [names, setNames] = useState<readonly string[]>([])
  // Not before somebody comes to the field: nothing that can wait stands between a code and its page.
  const suggest = async () => {
    fetched ??= suggestions()
    setNames(await fetched)
  }
  return (
    <>
      <TextField
        label={t('organisation')}
        help={t('organisationHelp')}
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={() => void suggest()}
        list={list}
        autoComplete="organization"
        maxLength={120}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  )
}
