/** `22:16`: hours and minutes of a moment as the clocks in a time zone show them, the same in every language. */
export function timeOfDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
}
