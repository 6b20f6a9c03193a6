import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './rich-text.module.css'
import { hrefFromInput } from './safe-href.ts'

/** The address of the link at the caret, or of what is selected. */
export function LinkForm({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t } = useTranslation('editor')
  const [before] = useState(() => String(editor.getAttributes('link')['href'] ?? ''))
  const [address, setAddress] = useState(before)
  const [wrong, setWrong] = useState(false)

  const apply = () => {
    const href = hrefFromInput(address)
    if (href === null) {
      setWrong(true)
      return
    }
    if (editor.state.selection.empty && before === '') {
      editor.commands.insertContent([{ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }])
    } else editor.chain().extendMarkRange('link').setMark('link', { href }).run()
    onClose()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run()
    onClose()
  }

  return (
    <form
      className={styles.link}
      data-own-undo=""
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <input
        ref={focusAtOnce}
        className="input"
        dir="ltr"
        inputMode="url"
        placeholder={t('link.example')}
        aria-label={t('link.address')}
        aria-invalid={wrong}
        value={address}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
        onChange={(event) => {
          setAddress(event.target.value)
          setWrong(false)
        }}
      />
      <Button size="small" tone="primary" submit>
        {t('link.apply')}
      </Button>
      {before !== '' && (
        <Button size="small" onClick={remove}>
          {t('link.remove')}
        </Button>
      )}
      {wrong && (
        <p className="field-error" role="alert">
          {t('link.wrong')}
        </p>
      )}
    </form>
  )
}

function focusAtOnce(input: HTMLInputElement | null): void {
  input?.select()
}
