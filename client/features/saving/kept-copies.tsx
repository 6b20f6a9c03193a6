import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentPlace } from '../../../shared/documents/name.ts'
import { type KeptCopy, keptCopies } from '../../sync/kept-copies.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { KeptText } from './kept-text.tsx'

/** Copies with own text that the server never stored, such as those of a document that was restored meanwhile. */
export function KeptCopies({ workshop, group, kind }: DocumentPlace) {
  const { t } = useTranslation('saving')
  const [copies, setCopies] = useState<readonly KeptCopy[]>([])
  const [forgetting, setForgetting] = useState<KeptCopy | null>(null)
  const look = useCallback(() => keptCopies({ workshop, group, kind }), [workshop, group, kind])
  useEffect(() => {
    let shown = true
    void look().then((found) => shown && setCopies(found))
    return () => {
      shown = false
    }
  }, [look])

  const forget = async (copy: KeptCopy) => {
    setForgetting(null)
    await copy.forget()
    setCopies(await look())
  }
  return (
    <>
      {copies.map((copy) => (
        <div key={copy.name} className="notice stack" data-tone="warn">
          <p>{t('kept.text', { kind: t(`kind.${kind}`) })}</p>
          <div className="row">
            <KeptText doc={copy.doc} group={group} kind={kind} />
            <Button size="small" onClick={() => setForgetting(copy)}>
              {t('kept.forget')}
            </Button>
          </div>
        </div>
      ))}
      {forgetting !== null && (
        <ConfirmDialog
          title={t('kept.sure')}
          action={t('kept.forget')}
          onConfirm={() => void forget(forgetting)}
          onClose={() => setForgetting(null)}
        >
          <p>{t('kept.lost')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
