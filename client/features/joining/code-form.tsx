import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { CODE_LENGTH, codeIn, shownCode } from './code.ts'
import styles from './code-form.module.css'

interface CodeFormProps {
  readonly initial?: string
  readonly error?: string | undefined
  readonly onCode: (code: string) => void
}

/** Where a code that was read from the wall is typed. */
export function CodeForm({ initial = '', error, onCode }: CodeFormProps) {
  const { t } = useTranslation('join')
  const [text, setText] = useState(shownCode(initial))
  const [wrong, setWrong] = useState<string | undefined>(error)
  const form = useRef<HTMLFormElement>(null)
  // Who mistyped it corrects it at once.
  useEffect(() => {
    if (error !== undefined) form.current?.querySelector('input')?.focus()
  }, [error])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = codeIn(text)
    if (code.length === CODE_LENGTH) onCode(code)
    else setWrong(code === '' ? t('code.empty') : t('code.length', { given: code.length }))
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('code.label')}
        help={t('code.help')}
        error={wrong}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setWrong(undefined)
        }}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        placeholder="ABCD-EFGH"
        maxLength={300}
      />
      <Button tone="primary" submit>
        {t('code.continue')}
      </Button>
    </form>
  )
}
