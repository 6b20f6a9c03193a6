import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { codeIn, shownCode } from './code.ts'
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
  const [empty, setEmpty] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = codeIn(text)
    setEmpty(code === '')
    if (code !== '') onCode(code)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('code.label')}
        help={t('code.help')}
        error={empty ? t('code.empty') : error}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setEmpty(false)
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
