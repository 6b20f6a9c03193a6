import { useTranslation } from 'react-i18next'
import { type Language, language } from '../../../shared/domain/workshop.ts'
import { type Bilingual, inLanguage, type Option } from '../../../shared/templates/plan-template.ts'

/** The reader's language, as the template knows it. */
export function useReaderLanguage(): Language {
  const { i18n } = useTranslation('plan')
  return language.options.find((each) => each === i18n.resolvedLanguage) ?? 'en'
}

export function useTemplateText(): (text: Bilingual) => string {
  const reader = useReaderLanguage()
  return (text) => inLanguage(text, reader)
}

/** The label of a stored option; an unknown one (from a program, or an older template) shows as it is. */
export function optionLabel(options: readonly Option[], value: string, text: (text: Bilingual) => string): string {
  const known = options.find((option) => option.value === value)
  return known === undefined ? value : text(known.label)
}
