/** Dates with the day before the month and hours to 24, as everyone but Americans reads them. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
