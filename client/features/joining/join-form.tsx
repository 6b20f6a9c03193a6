import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import type { InvitationView, Joined, JoinRequest } from '../../../shared/api.ts'
import { organisationName, personName } from '../../../shared/domain/participant.ts'
import type { GroupId } from '../../../shared/ids.ts'
import { api, isFailure } from '../../api/http.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusWrong } from '../../ui/focus-wrong.ts'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { GroupChoice } from './group-choice.tsx'
import { HouseRule } from './house-rule.tsx'
import { OrganisationField } from './organisation-field.tsx'
import { rememberedPerson } from './remembered.ts'

interface JoinFormProps {
  readonly code: string
  readonly view: InvitationView
  readonly onJoined: (joined: Joined) => void
}

/** Name, organisation, group where the invitation leaves it open, the house rule, one button. */
export function JoinForm({ code, view, onJoined }: JoinFormProps) {
  const { t } = useTranslation(['join', 'common'])
  const refusalText = useRefusalText()
  const [remembered] = useState(rememberedPerson)
  const [name, setName] = useState(remembered.name)
  const [organisation, setOrganisation] = useState(remembered.organisation)
  const [group, setGroup] = useState<GroupId | null>(view.group)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const open = view.group === null && view.groups.length > 0
  const nameRight = z.safeParse(personName, name).success
  const organisationRight = z.safeParse(organisationName, organisation).success
  const complete = nameRight && organisationRight && (!open || group !== null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!complete) focusWrong(event.currentTarget)
    if (!complete || busy) return
    setBusy(true)
    setFailure(null)
    const answer = await api.join(request(code, name, organisation, open ? group : null))
    setBusy(false)
    if (isFailure(answer)) setFailure(answer.refused === 'offline' ? t('common:notReached') : refusalText(answer.refused))
    else onJoined(answer)
  }

  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('name')}
        error={tried && !nameRight ? t('nameMissing') : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="name"
        maxLength={80}
        enterKeyHint="next"
      />
      <OrganisationField
        error={tried && !organisationRight ? t('organisationMissing') : undefined}
        value={organisation}
        onChange={setOrganisation}
      />
      {open && (
        <GroupChoice
          groups={view.groups}
          chosen={group}
          onChoose={setGroup}
          error={tried && group === null ? t('groupMissing') : undefined}
        />
      )}
      <HouseRule label={view.tlp} />
      {failure !== null && (
        <p className="notice" data-tone="bad" role="alert">
          {failure}
        </p>
      )}
      <Button tone="primary" submit aria-disabled={busy}>
        {busy ? t('joining') : t('join')}
      </Button>
    </form>
  )
}

function request(code: string, name: string, organisation: string, group: GroupId | null): JoinRequest {
  const person = { code, name: name.trim(), organisation: organisation.trim() }
  return group === null ? person : { ...person, group }
}
