/** This device's zone, and all that the browser knows, by continent. */
export function timeZones(chosen: string): { own: string; regions: [region: string, zones: string[]][] } {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const regions = new Map<string, string[]>()
  for (const zone of new Set([...listed(), own, chosen])) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC'
    regions.set(region, [...(regions.get(region) ?? []), zone])
  }
  return { own, regions: [...regions] }
}

function listed(): string[] {
  return typeof Intl.supportedValuesOf === 'function' ? [...Intl.supportedValuesOf('timeZone'), 'UTC'] : ['UTC']
}
