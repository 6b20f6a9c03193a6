import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import type { DocumentKind } from '../../../shared/documents/name.ts'
import type { GroupId } from '../../../shared/ids.ts'
import { currentLanguage } from '../../i18n/texts.ts'
import { useLive } from '../../live/use-live.tsx'
import { Button } from '../../ui/button.tsx'
import { copyText } from './copy-text.ts'
import { download } from './download.ts'
import { ownText } from './own-text.ts'

interface KeptTextProps {
  readonly doc: Y.Doc
  readonly group: GroupId
  readonly kind: DocumentKind
}

/** Takes a document's text out of the browser, whatever the server says. */
export function KeptText({ doc, group: id, kind }: KeptTextProps) {
  const { t } = useTranslation('saving')
  const [copied, setCopied] = useState(false)
  const groups = useLive((snapshot) => snapshot.state?.groups)
  const group = groups?.find((each) => each.id === id)
  const text = () =>
    ownText(doc, kind, {
      title: `${group?.name ?? id}: ${t(`kind.${kind}`)}`,
      language: currentLanguage(),
      questions: group?.questions ?? [],
      untitled: t('untitled'),
    })
  return (
    <>
      <Button size="small" onClick={() => void copyText(text()).then(setCopied)}>
        {copied ? t('copied') : t('copyText')}
      </Button>
      <Button size="small" onClick={() => download(`${group?.name ?? id} ${kind}.md`, text())}>
        {t('downloadText')}
      </Button>
    </>
  )
}
