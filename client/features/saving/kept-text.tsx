import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDocumentName } from '../../../shared/documents/name.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useLive } from '../../live/use-live.tsx'
import type { DocumentSession } from '../../sync/document-session.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from './copy-text.ts'
import { download } from './download.ts'
import { ownText } from './own-text.ts'

/** Takes a document's text out of the browser, whatever the server says. */
export function KeptText({ session }: { readonly session: Pick<DocumentSession, 'name' | 'doc'> }) {
  const { t } = useTranslation('saving')
  const [copied, setCopied] = useState(false)
  const groups = useLive((snapshot) => snapshot.state?.groups)
  const id = parseDocumentName(session.name)
  if (id === null) return null
  const group = groups?.find((each) => each.id === id.group)
  const text = () =>
    ownText(session.doc, id.kind, {
      title: `${group?.name ?? id.group}: ${t(`kind.${id.kind}`)}`,
      language: currentLanguage(),
      questions: group?.questions ?? [],
      untitled: t('untitled'),
    })
  return (
    <>
      <Button size="small" onClick={() => void copyText(text()).then(setCopied)}>
        {copied ? t('copied') : t('copyText')}
      </Button>
      <Button size="small" onClick={() => download(`${group?.name ?? id.group} ${id.kind}.md`, text())}>
        {t('downloadText')}
      </Button>
    </>
  )
}
