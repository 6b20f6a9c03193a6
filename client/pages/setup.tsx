import { useTranslation } from 'react-i18next'
import { can } from '../../shared/access/can.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { unreachable } from '../../shared/refusals.ts'
import { InvitationsPanel } from '../features/invitations/invitations-panel.tsx'
import { useFragment } from '../features/joining/use-fragment.ts'
import { WorkshopFrame } from '../features/room/workshop-frame.tsx'
import { AgendaSetup } from '../features/setup/agenda-setup.tsx'
import { DetailsForm } from '../features/setup/details-form.tsx'
import { GroupsSetup } from '../features/setup/groups-setup.tsx'
import { SettingsForm } from '../features/setup/settings-form.tsx'
import { useActor } from '../live/use-live.tsx'
import { useRefusalText } from '../ui/refusal-text.ts'
import page from './page.module.css'
import styles from './setup.module.css'

const PARTS = ['agenda', 'groups', 'invitations', 'details'] as const
type Part = (typeof PARTS)[number]

export function SetupPage({ workshop }: { readonly workshop: WorkshopId }) {
  return (
    <WorkshopFrame workshop={workshop} page="setup">
      <Setup workshop={workshop} />
    </WorkshopFrame>
  )
}

function Setup({ workshop }: { readonly workshop: WorkshopId }) {
  const { t } = useTranslation('setup')
  const refusalText = useRefusalText()
  const actor = useActor()
  const fragment = useFragment()
  const part = PARTS.find((each) => each === fragment) ?? 'agenda'
  if (!can(actor, 'workshop.setup', { workshop })) return <p className={page.narrow}>{refusalText('not-allowed')}</p>
  return (
    <div className={page.wide}>
      <nav className={styles.parts} aria-label={t('parts')}>
        {PARTS.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === part ? 'true' : undefined}>
            {t(`part.${each}`)}
          </a>
        ))}
      </nav>
      <h1 className="visually-hidden">{t(`part.${part}`)}</h1>
      <Content part={part} />
    </div>
  )
}

function Content({ part }: { readonly part: Part }) {
  const { t } = useTranslation('setup')
  switch (part) {
    case 'agenda':
      return <AgendaSetup />
    case 'groups':
      return <GroupsSetup />
    case 'invitations':
      return <InvitationsPanel />
    case 'details':
      return (
        <div className={styles.details}>
          <DetailsForm />
          <h2>{t('settings.title')}</h2>
          <SettingsForm />
        </div>
      )
    default:
      return unreachable(part)
  }
}
