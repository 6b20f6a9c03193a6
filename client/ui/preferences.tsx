import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../shared/domain/workshop.ts'
import { currentLanguage, setLanguage } from '../i18n/texts.ts'
import { currentTheme, setTheme, THEMES } from '../theme/theme.ts'
import { SelectField } from './field.tsx'

const NATIVE_NAMES = { en: 'English', fr: 'Français' } as const

/** Language and theme of this device. */
export function Preferences() {
  const { t } = useTranslation()
  const [theme, chooseTheme] = useState(currentTheme)
  return (
    <div className="row">
      <SelectField
        label={t('language')}
        value={currentLanguage()}
        onChange={(event) => void setLanguage(language.parse(event.target.value))}
      >
        {language.options.map((code) => (
          <option key={code} value={code} lang={code}>
            {NATIVE_NAMES[code]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('theme.label')}
        value={theme}
        onChange={(event) => {
          const next = THEMES.find((each) => each === event.target.value) ?? 'system'
          setTheme(next)
          chooseTheme(next)
        }}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`theme.${each}`)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
