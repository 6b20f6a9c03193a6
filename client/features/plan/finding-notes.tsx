import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/domain/plan-finding.ts'
import { dateText } from './date-time.ts'
import styles from './finding-notes.module.css'
import { useReaderLanguage } from './template-text.ts'

/** What is missing, wrong or doubtful, in words, beside what it concerns. */
export function FindingNotes({ findings, id }: { readonly findings: readonly Finding[]; readonly id?: string }) {
  const { t } = useTranslation('checks')
  const language = useReaderLanguage()
  if (findings.length === 0) return null
  return (
    <ul id={id} className={styles.notes}>
      {findings.map(({ code, severity, params = {} }) => (
        <li key={`${code} ${JSON.stringify(params)}`} data-severity={severity} dir="auto">
          {t(`checks:${code}`, {
            ...params,
            date: dateText(String(params['date'] ?? ''), language),
            count: Number(params['count'] ?? params['min'] ?? params['max'] ?? 0),
          })}
        </li>
      ))}
    </ul>
  )
}
