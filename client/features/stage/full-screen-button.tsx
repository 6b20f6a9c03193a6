import { IconMaximize } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './full-screen-button.module.css'

function onChange(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

/** Gone while nobody moves, and where the screen is full already or cannot be. */
export function FullScreenButton({ hidden }: { readonly hidden: boolean }) {
  const { t } = useTranslation('stage')
  const full = useSyncExternalStore(onChange, () => document.fullscreenElement !== null)
  if (full || !document.fullscreenEnabled) return null
  return (
    <Button
      className={styles.button ?? ''}
      data-hidden={hidden}
      icon={<IconMaximize size="1.2em" />}
      onClick={() => void fillScreen()}
    >
      {t('fullScreen')}
    </Button>
  )
}

async function fillScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
  } catch {
    // The browser or its owner does not allow it; the stage works in a window too.
  }
}
