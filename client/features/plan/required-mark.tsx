import { useTranslation } from 'react-i18next'

export function RequiredMark() {
  const { t } = useTranslation('plan')
  return <span className="soft small"> ({t('required')})</span>
}
