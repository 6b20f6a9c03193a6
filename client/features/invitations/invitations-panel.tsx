import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../../shared/api.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { unreachable } from '../../../shared/refusals.ts'
import { useRoom } from '../../live/use-live.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { InvitationCard } from './invitation-card.tsx'
import styles from './invitations-panel.module.css'
import { useInvitations } from './use-invitations.ts'

const THIS_MACHINE = /^(localhost|127\.|\[::1\])/

/** Every way into the workshop: for everyone, for each group, for observers, facilitators and displays. */
export function InvitationsPanel() {
  const groups = useRoom((state) => state.groups)
  const there = groups.filter(({ removed }) => !removed)
  // Each group has an invitation of its own: other groups, another list.
  return <InvitationList key={there.map(({ id }) => id).join()} there={there} />
}

function InvitationList({ there }: { readonly there: readonly Group[] }) {
  const { t } = useTranslation('invitations')
  const refusalText = useRefusalText()
  const workshop = useRoom((state) => state.workshop.id)
  const { invitations, setList } = useInvitations(workshop)
  const groupOf = ({ key }: Invitation) => there.find(({ id }) => key === `group:${id}`)

  switch (invitations.kind) {
    case 'asking':
      return <Loading />
    case 'refused':
      return (
        <p className="notice" data-tone="bad" role="alert">
          {refusalText(invitations.code)}
        </p>
      )
    case 'known': {
      const onlyHere = invitations.list.some(({ link }) => THIS_MACHINE.test(new URL(link).hostname))
      return (
        <div className="stack">
          {onlyHere && (
            <p className="notice" data-tone="warn">
              {t('onlyHere')}
            </p>
          )}
          <ul className={styles.list}>
            {invitations.list
              .filter((each) => !each.key.startsWith('group:') || groupOf(each) !== undefined)
              .map((invitation) => (
                <InvitationCard
                  key={invitation.key}
                  workshop={workshop}
                  invitation={invitation}
                  group={groupOf(invitation)}
                  onRenewed={setList}
                />
              ))}
          </ul>
        </div>
      )
    }
    default:
      return unreachable(invitations)
  }
}
