import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../shared/ids.ts'
import { api, isFailure } from '../../api/http.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { codeIn } from '../joining/code.ts'
import { CodeForm } from '../joining/code-form.tsx'
import styles from './display-entry.module.css'

type Entry =
  | { readonly kind: 'asking' }
  | { readonly kind: 'joining'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string; readonly refused: string }

const TRIED_AGAIN_AFTER_MS = 3_000

interface DisplayEntryProps {
  /** A code that the link brought, or none. */
  readonly code: string
  readonly onJoined: (workshop: WorkshopId) => void
}

/** Makes this screen a display: by the link alone, else by typing its code. */
export function DisplayEntry({ code, onJoined }: DisplayEntryProps) {
  const { t } = useTranslation('stage')
  const refusalText = useRefusalText()
  usePageTitle(t('entry.title'))
  const [entry, setEntry] = useState<Entry>(code === '' ? { kind: 'asking' } : { kind: 'joining', code })
  const joining = entry.kind === 'joining' ? entry.code : null

  useEffect(() => {
    if (joining === null) return
    let stopped = false
    let again: ReturnType<typeof setTimeout> | undefined
    const join = async () => {
      const answer = await api.join({ code: joining })
      if (stopped) return
      if (!isFailure(answer)) onJoined(answer.workshop)
      // A projector that is switched on before the server waits for it.
      else if (answer.refused === 'offline') again = setTimeout(() => void join(), TRIED_AGAIN_AFTER_MS)
      else setEntry({ kind: 'failed', code: joining, refused: answer.refused })
    }
    void join()
    return () => {
      stopped = true
      clearTimeout(again)
    }
  }, [joining, onJoined])

  if (entry.kind === 'joining') return <main className={styles.page} aria-busy="true" />
  // A person's code needs a name, which a projector does not give.
  const error =
    entry.kind === 'failed' ? (entry.refused === 'bad-request' ? t('entry.otherCode') : refusalText(entry.refused)) : undefined
  return (
    <main className={styles.page}>
      <div className={styles.form}>
        <h1>{t('entry.title')}</h1>
        <p className="soft">{t('entry.text')}</p>
        <CodeForm
          initial={entry.kind === 'failed' ? entry.code : ''}
          error={error}
          onCode={(typed) => setEntry({ kind: 'joining', code: codeIn(typed) })}
        />
      </div>
    </main>
  )
}
