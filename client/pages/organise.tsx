import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
import { unreachable } from '../../shared/refusals.ts'
import { api, isFailure } from '../api/http.ts'
import { NewWorkshopDialog } from '../features/workshops/new-workshop-dialog.tsx'
import { type Organiser, useOrganiser } from '../features/workshops/use-organiser.ts'
import { WorkshopList } from '../features/workshops/workshop-list.tsx'
import { goTo } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Preferences } from '../ui/preferences.tsx'
import { useRefusalText } from '../ui/refusal-text.ts'
import { toast } from '../ui/toasts.tsx'
import styles from './page.module.css'

export function OrganisePage() {
  const { t } = useTranslation(['organise', 'common'])
  usePageTitle(t('title'))
  const refusalText = useRefusalText()
  const { organiser, reload } = useOrganiser()
  const remove = async (workshop: WorkshopId) => {
    const answer = await api.deleteWorkshop(workshop)
    if (isFailure(answer)) toast(answer.refused === 'offline' ? t('common:notReached') : refusalText(answer.refused))
    await reload()
  }
  return (
    <main className={styles.wide}>
      <Link className="small" to={{ page: 'home' }}>
        Plenary
      </Link>
      <Content organiser={organiser} onDelete={(workshop) => void remove(workshop)} />
      <Preferences />
    </main>
  )
}

function Content({ organiser, onDelete }: { readonly organiser: Organiser; readonly onDelete: (workshop: WorkshopId) => void }) {
  const { t } = useTranslation('organise')
  const refusalText = useRefusalText()
  const [creating, setCreating] = useState(false)
  switch (organiser.kind) {
    case 'asking':
      return <Loading />
    case 'signed-out':
      return (
        <>
          <h1>{t('title')}</h1>
          <p>{t('signedOut.text')}</p>
          <p className="soft">{t('signedOut.invited')}</p>
        </>
      )
    case 'refused':
      return (
        <>
          <h1>{t('title')}</h1>
          <p className="notice" data-tone="bad" role="alert">
            {organiser.code === 'wrong-code' || organiser.code === 'not-signed-in' ? t('wrongLink') : refusalText(organiser.code)}
          </p>
        </>
      )
    case 'signed-in':
      return (
        <>
          <div className="row spread">
            <h1>{t('title')}</h1>
            <Button tone="primary" icon={<IconPlus size={18} />} onClick={() => setCreating(true)}>
              {t('new.open')}
            </Button>
          </div>
          {organiser.workshops.length === 0 ? (
            <p className="card">{t('empty')}</p>
          ) : (
            <WorkshopList workshops={organiser.workshops} onDelete={onDelete} />
          )}
          {creating && (
            <NewWorkshopDialog onCreated={(workshop) => goTo({ page: 'setup', workshop })} onClose={() => setCreating(false)} />
          )}
        </>
      )
    default:
      return unreachable(organiser)
  }
}
