import { useEffect, useId, useState } from 'react'
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
  useEffect(() => {
    let shown = true
    const show = async () => {
      fetched ??= suggestions()
      const all = await fetched
      if (shown) setNames(all)
    }
    void show()
    return () => {
      shown = false
    }
  }, [])
  return (
    <>
      <TextField
        label={t('organisation')}
        help={t('organisationHelp')}
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
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
