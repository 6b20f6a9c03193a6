import { useTranslation } from 'react-i18next'
import { can } from '../../shared/access/can.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { Roster } from '../features/people/roster.tsx'
import { WorkshopFrame } from '../features/room/workshop-frame.tsx'
import { useActor } from '../live/use-live.tsx'
import { useRefusalText } from '../ui/refusal-text.ts'
import page from './page.module.css'

export function PeoplePage({ workshop }: { readonly workshop: WorkshopId }) {
  return (
    <WorkshopFrame workshop={workshop} page="people">
      <People workshop={workshop} />
    </WorkshopFrame>
  )
}

function People({ workshop }: { readonly workshop: WorkshopId }) {
  const { t } = useTranslation('people')
  const refusalText = useRefusalText()
  const actor = useActor()
  if (!can(actor, 'people.manage', { workshop })) return <p className={page.narrow}>{refusalText('not-allowed')}</p>
  return (
    <div className={page.wide}>
      <h1>{t('title')}</h1>
      <Roster />
    </div>
  )
}
