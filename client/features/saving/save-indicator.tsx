import { IconAlertTriangle, IconArrowUp, IconCircleCheck, IconCloudOff, IconDeviceLaptop, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSession } from '../../sync/document-session.ts'
import { Popover } from '../../ui/popover.tsx'
import styles from './save-indicator.module.css'
import { SavingExplained } from './saving-explained.tsx'
import { useSettled, useStates } from './use-saving.ts'
import { leastSafe, type Saving } from './worst.ts'

/** A browser's store answers within moments; only what takes longer is told as "not kept". */
const STORE_ANSWERS_MS = 1500
/** The screen reader hears a state that lasts, not each keystroke's way to the disk. */
const WORTH_SAYING_MS = 4000

type Word = 'saved' | 'sent' | 'device' | 'keeping' | 'unkept' | 'refused' | 'offline'

const ICONS: Record<Word, typeof IconDots> = {
  saved: IconCircleCheck,
  sent: IconArrowUp,
  device: IconDeviceLaptop,
  keeping: IconDots,
  unkept: IconAlertTriangle,
  refused: IconAlertTriangle,
  offline: IconCloudOff,
}

/** The three honest states, with the number of edits under way; of several documents, the least safe one. */
export function SaveIndicator({ sessions }: { readonly sessions: readonly DocumentSession[] }) {
  const { t } = useTranslation('saving')
  const [open, setOpen] = useState(false)
  const states = useStates(sessions)
  const saving = leastSafe(states)
  const lasting = useSettled(saving.kind, STORE_ANSWERS_MS)
  const word = wordFor(saving, lasting)
  const said = useSettled(word, WORTH_SAYING_MS)
  if (sessions.length === 0) return null
  const Icon = ICONS[word]
  return (
    <>
      <Popover
        open={open}
        onOpen={setOpen}
        className={styles.indicator}
        button={
          <span className={styles.state} data-state={saving.kind} data-word={word} data-edits={saving.edits}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            <span className={styles.long}>{t(`word.${word}`, { edits: saving.edits })}</span>
            <span className={styles.short} aria-hidden="true">
              {t(`short.${word}`, { edits: saving.edits })}
            </span>
          </span>
        }
      >
        <div className={`popover ${styles.explained}`}>
          <SavingExplained sessions={sessions} states={states} word={word} edits={saving.edits} />
        </div>
      </Popover>
      <span role="status" className="visually-hidden">
        {said === 'saved' || said === 'sent' || said === 'keeping' ? '' : t(`spoken.${said}`)}
      </span>
    </>
  )
}

function wordFor({ kind, away }: Saving, lasting: Saving['kind']): Word {
  if (kind === 'unkept') return lasting === 'unkept' ? 'unkept' : 'keeping'
  return kind === 'saved' && away ? 'offline' : kind
}
