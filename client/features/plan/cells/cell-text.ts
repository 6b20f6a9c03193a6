import { useTranslation } from 'react-i18next'
import type { CellContent } from '../../../../shared/documents/plan-content.ts'
import type { CellType } from '../../../../shared/templates/plan-template.ts'
import { dateText, instantText, isInstant, isTime, localTime } from '../date-time.ts'
import { optionLabel, useReaderLanguage, useTemplateText } from '../template-text.ts'

/** As the reader's language writes numbers, without groups of thousands: so it can be typed again. */
export function numberText(value: CellContent, language: string): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return ''
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 }).format(value)
}

/** What a value says to a reader: one text, several, or '' and [] for nothing. */
export function useCellText(timeZone: string): (type: CellType, value: CellContent) => string | readonly string[] {
  const { t } = useTranslation('plan')
  const language = useReaderLanguage()
  const text = useTemplateText()
  return (type, value) => {
    if (Array.isArray(value)) {
      return 'options' in type ? value.map((each: string) => optionLabel(type.options, each, text)) : value
    }
    if (typeof value === 'boolean') return value ? t('yes') : t('no')
    if (typeof value === 'number') return numberText(value, language)
    if (typeof value !== 'string' || value === '') return ''
    if (type.kind === 'choice') return optionLabel(type.options, value, text)
    if (type.kind === 'date') return dateText(value, language)
    if (type.kind === 'datetime' && isInstant(value)) {
      const local = t('local', { time: instantText(value, language, timeZone), zone: timeZone })
      return `${instantText(value, language, 'UTC')} UTC ${local}`
    }
    if (type.kind === 'time' && isTime(value)) {
      return `${value} UTC ${t('local', { time: localTime(value, language, timeZone), zone: timeZone })}`
    }
    return value
  }
}
