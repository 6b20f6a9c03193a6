import { useTranslation } from 'react-i18next'
import type { InvitationView, Joined } from '../../shared/api.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { unreachable } from '../../shared/refusals.ts'
import { codeIn } from '../features/joining/code.ts'
import { CodeForm } from '../features/joining/code-form.tsx'
import { JoinForm } from '../features/joining/join-form.tsx'
import { rememberPerson, rememberWorkshop } from '../features/joining/remembered.ts'
import { startPage } from '../features/joining/start-page.ts'
import { replaceFragment, useFragment } from '../features/joining/use-fragment.ts'
import { useInvitation } from '../features/joining/use-invitation.ts'
import { goTo } from '../routes.ts'
import { GroupName } from '../ui/group-name.tsx'
import { Link } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Preferences } from '../ui/preferences.tsx'
import { useRefusalText } from '../ui/refusal-text.ts'
import { TlpBand } from '../ui/tlp-band.tsx'
import styles from './page.module.css'

export function JoinPage() {
  const { t } = useTranslation('join')
  usePageTitle(t('title'))
  const code = codeIn(useFragment())
  return code === '' ? (
    <main className={styles.narrow}>
      <h1>{t('title')}</h1>
      <CodeForm onCode={replaceFragment} />
      <Preferences />
    </main>
  ) : (
    <Invitation key={code} code={code} />
  )
}

function Invitation({ code }: { readonly code: string }) {
  const { t } = useTranslation('join')
  const refusalText = useRefusalText()
  const lookup = useInvitation(code)
  switch (lookup.kind) {
    case 'looking':
      return <Loading />
    case 'refused':
      return (
        <main className={styles.narrow}>
          <h1>{t('title')}</h1>
          <CodeForm initial={code} error={refusalText(lookup.code)} onCode={replaceFragment} />
          <Preferences />
        </main>
      )
    case 'found':
      return <Found code={code} view={lookup.view} already={lookup.already} />
    default:
      return unreachable(lookup)
  }
}

interface FoundProps {
  readonly code: string
  readonly view: InvitationView
  readonly already: Participant | null
}

function Found({ code, view, already }: FoundProps) {
  const { t } = useTranslation('join')
  const enter = ({ workshop, participant }: Joined) => {
    rememberPerson(participant)
    rememberWorkshop({ id: workshop, title: view.title, role: participant.role })
    goTo(startPage(workshop, participant.role), { replace: true })
  }
  const given = view.groups.find(({ id }) => id === view.group)
  const form = <JoinForm code={code} view={view} onJoined={enter} />
  return (
    <div className={styles.framed}>
      <header>
        <TlpBand label={view.tlp} />
      </header>
      <main className={styles.narrow}>
        <div>
          <p className="soft">{t(`as.${view.role}`)}</p>
          <h1 dir="auto">{view.title}</h1>
          {given !== undefined && (
            <p>
              <span className="soft">{t('group')}</span> <GroupName group={given} />
            </p>
          )}
        </div>
        {view.role === 'display' ? (
          <div className="stack">
            <p>{t('display.text')}</p>
            <a className="button" data-tone="primary" href={`/stage#${code}`}>
              {t('display.open')}
            </a>
          </div>
        ) : already === null ? (
          form
        ) : (
          <>
            <Already view={view} participant={already} />
            <details className="stack">
              <summary>{t('already.other')}</summary>
              {form}
            </details>
          </>
        )}
        <Preferences />
      </main>
      <footer>
        <TlpBand label={view.tlp} />
      </footer>
    </div>
  )
}

function Already({ view, participant }: { readonly view: InvitationView; readonly participant: Participant }) {
  const { t } = useTranslation('join')
  return (
    <section className="card stack">
      <p>
        {t('already.text')}{' '}
        <bdi>
          <strong>{participant.name}</strong>, {participant.organisation}
        </bdi>
      </p>
      <Link tone="primary" to={startPage(view.workshop, participant.role)}>
        {participant.role === 'facilitator' ? t('already.run') : t('already.board')}
      </Link>
    </section>
  )
}
