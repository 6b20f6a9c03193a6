import { useTranslation } from 'react-i18next'

/** The sentence for a refusal's code, in the reader's language. */
export function useRefusalText(): (code: string) => string {
  const { t } = useTranslation('common')
  return (code) => t(`refusal.${code}`)
}
