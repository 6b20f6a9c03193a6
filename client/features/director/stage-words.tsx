import { useTranslation } from 'react-i18next'
import { unreachable } from '../../../shared/refusals.ts'
import { inLanguage, OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useRoom } from '../../live/use-live.tsx'

/** What the projectors show, in words; read out when it changes. */
export function StageWords() {
  const { t } = useTranslation('director')
  const stage = useRoom((state) => state.stage)
  const groups = useRoom((state) => state.groups)
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name ?? ''
  const words = () => {
    switch (stage.show) {
      case 'agenda':
        return t('stage.agenda')
      case 'join':
        return t('stage.join')
      case 'blank':
        return t('stage.blank')
      case 'notice':
        return t('stage.notice', { text: stage.text })
      case 'notes':
        return t('stage.notes', { group: nameOf(stage.group) })
      case 'plan': {
        const title = OPERATION_PLAN.sections.find(({ id }) => id === stage.section)?.title
        return `${nameOf(stage.group)}: ${title === undefined ? '' : inLanguage(title, currentLanguage())}`
      }
      default:
        return unreachable(stage)
    }
  }
  return (
    <output>
      {t('stage.now')} <strong dir="auto">{words()}</strong>
    </output>
  )
}
