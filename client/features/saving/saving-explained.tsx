import { useTranslation } from 'react-i18next'
import { parseDocumentName } from '../../../shared/documents/name.ts'
import type { DocumentSession, SessionState } from '../../sync/document-session.ts'
import { Button } from '../../ui/button.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { KeptText } from './kept-text.tsx'
import styles from './save-indicator.module.css'

const STATES = ['device', 'sent', 'saved'] as const

interface SavingExplainedProps {
  readonly sessions: readonly DocumentSession[]
  readonly states: readonly SessionState[]
  readonly word: string
  readonly edits: number
}

/** What the word means, what was refused and why, and how to take one's text along. */
export function SavingExplained({ sessions, states, word, edits }: SavingExplainedProps) {
  const { t } = useTranslation('saving')
  const refusalText = useRefusalText()
  return (
    <div className="stack">
      <h2>{t('title')}</h2>
      {(word === 'offline' || word === 'unkept') && (
        <p className="notice" data-tone="warn">
          {t(`means.${word}`, { edits })}
        </p>
      )}
      {sessions.map((session, index) => {
        const save = states[index]?.save
        const id = parseDocumentName(session.name)
        if (save?.kind !== 'refused' || id === null) return null
        return (
          <div key={session.name} className="notice stack" data-tone="bad">
            <p>{refusalText(save.code)}</p>
            {save.edits > 0 && <p>{t('refusedEdits', { count: save.edits })}</p>}
            <div className="row">
              <KeptText doc={session.doc} group={id.group} kind={id.kind} />
              {save.code !== 'other-epoch' && save.code !== 'removed' && (
                <Button size="small" onClick={() => session.retry()}>
                  {t('retry')}
                </Button>
              )}
            </div>
          </div>
        )
      })}
      <dl className={styles.states}>
        {STATES.map((state) => (
          <div key={state} className={state === word ? styles.now : undefined}>
            <dt>{t(`state.${state}`)}</dt>
            <dd>{t(`means.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
