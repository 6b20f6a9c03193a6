import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import * as z from 'zod/mini'
import { type Language, language } from '../../shared/domain/workshop.ts'

/**
 * All words on the screen. One file for each feature and language, `<language>/<namespace>.json`; a file is loaded when a
 * page first uses its namespace.
 */
const files = import.meta.glob<Record<string, unknown>>('./{en,fr}/*.json', { import: 'default' })

const CHOICE = 'plenary.language'

export function currentLanguage(): Language {
  const parsed = z.safeParse(language, i18next.resolvedLanguage ?? i18next.language)
  return parsed.success ? parsed.data : 'en'
}

export async function setLanguage(next: Language): Promise<void> {
  localStorage.setItem(CHOICE, next)
  await i18next.changeLanguage(next)
  document.documentElement.lang = next
}

/** Starts with the language chosen earlier on this device, else the browser's, else English. */
export async function startTexts(): Promise<void> {
  const wished = [localStorage.getItem(CHOICE), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  const lng = wished.flatMap((tag) => z.safeParse(language, tag).data ?? []).at(0) ?? 'en'
  document.documentElement.lang = lng
  await i18next
    .use({
      type: 'backend',
      read: async (lang: string, namespace: string) => {
        const load = files[`./${lang}/${namespace}.json`]
        if (load === undefined) throw new Error(`no texts for ${lang}/${namespace}`)
        return load()
      },
    })
    .use(initReactI18next)
    .init({
      lng,
      fallbackLng: 'en',
      supportedLngs: language.options,
      ns: ['common'],
      defaultNS: 'common',
      // React escapes what it draws.
      interpolation: { escapeValue: false },
    })
}
