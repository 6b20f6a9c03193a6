/** The path of an executable Chromium; installs one when there is none. */
export function ensureBrowser(): Promise<string>
