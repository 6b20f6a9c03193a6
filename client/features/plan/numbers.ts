/**
 * A number as people and spreadsheets write it: spaces between thousands, a comma or a point before decimals. Where both
 * stand, the last one is the decimal mark. `1,234` alone says two things; `decimalComma` decides. Null: not a number.
 */
export function parseNumber(text: string, decimalComma: boolean): number | null {
  const compact = text.replaceAll(/[\s\u00a0\u202f']/g, '').replace('\u2212', '-')
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(compact)) return null
  const decimal = decimalMark(compact, decimalComma)
  const plain = decimal === null ? compact.replaceAll(/[.,]/g, '') : unmarked(compact, decimal)
  if (plain === null || !/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

function decimalMark(text: string, decimalComma: boolean): ',' | '.' | null {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  if (comma < 0 && point < 0) return null
  const mark = comma >= 0 ? ',' : '.'
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${mark}\\d{3})+$`).test(text)
  const several = text.indexOf(mark) !== text.lastIndexOf(mark)
  if (grouped && (several || (mark === ',' && !decimalComma))) return null
  return mark
}

/** Digits with a point as the decimal mark; null when the decimal mark stands twice or thousands are cut wrongly. */
function unmarked(text: string, decimal: ',' | '.'): string | null {
  const [whole = '', fraction = '', ...more] = text.split(decimal)
  if (more.length > 0 || /[.,]/.test(fraction)) return null
  if (/[.,]/.test(whole) && !/^[-+]?\d{1,3}([.,]\d{3})+$/.test(whole)) return null
  return `${whole.replaceAll(/[.,]/g, '')}.${fraction}`
}
