import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { can } from '../../../shared/access/can.ts'
import { organisationName, type Participant, personName } from '../../../shared/domain/participant.ts'
import { PLENARY } from '../../../shared/ids.ts'
import { useActor, useRoom } from '../../live/use-live.tsx'
import { goTo } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { focusWrong } from '../../ui/focus-wrong.ts'
import { OrganisationField } from '../joining/organisation-field.tsx'
import { rememberPerson } from '../joining/remembered.ts'
import { useMe } from '../room/use-me.ts'
import { useRun } from '../room/use-run.ts'

/** One's own name and organisation, and the group where the facilitator lets people choose. */
export function ProfileDialog({ onClose }: { readonly onClose: () => void }) {
  const me = useMe()
  return me === null ? null : <Profile me={me} onClose={onClose} />
}

function Profile({ me, onClose }: { readonly me: Participant; readonly onClose: () => void }) {
  const { t } = useTranslation(['people', 'common'])
  const run = useRun()
  const actor = useActor()
  const workshop = useRoom((state) => state.workshop)
  const allGroups = useRoom((state) => state.groups)
  const [name, setName] = useState(me.name)
  const [organisation, setOrganisation] = useState(me.organisation)
  const [group, setGroup] = useState(me.group)
  const [tried, setTried] = useState(false)

  const groups = allGroups.filter(({ id, removed }) => id !== PLENARY && !removed)
  const free = can(actor, 'group.change', { workshop: workshop.id, settings: workshop.settings })
  const nameRight = z.safeParse(personName, name).success
  const organisationRight = z.safeParse(organisationName, organisation).success

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!nameRight || !organisationRight) {
      focusWrong(event.currentTarget)
      return
    }
    const profile = { name: name.trim(), organisation: organisation.trim() }
    if (!(await run({ type: 'profile.change', ...profile }))) return
    rememberPerson(profile)
    if (free && group !== null && group !== me.group) {
      if (!(await run({ type: 'profile.move', group }))) return
      // The board that is open belongs to the group just left.
      goTo({ page: 'board', workshop: workshop.id, group, tab: 'plan', at: null })
    }
    onClose()
  }

  return (
    <Dialog title={t('profile.title')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t('profile.name')}
          error={tried && !nameRight ? t('profile.nameWrong') : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="name"
          maxLength={80}
        />
        <OrganisationField
          value={organisation}
          error={tried && !organisationRight ? t('profile.organisationWrong') : undefined}
          onChange={setOrganisation}
        />
        {free && (
          <SelectField
            label={t('profile.group')}
            help={t('profile.groupHelp')}
            value={group ?? ''}
            onChange={(event) => setGroup(groups.find(({ id }) => id === event.target.value)?.id ?? null)}
          >
            {group === null && <option value="">{t('noGroup')}</option>}
            {groups.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </SelectField>
        )}
        <div className="row">
          <Button tone="primary" submit>
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
