export type Grid = readonly (readonly string[])[]

/**
 * The rows of a spreadsheet on the clipboard, or null when it is ordinary text. Excel, LibreOffice and Google Sheets give
 * tab-separated text, in which a cell with a line break stands in quotes; beside it they give HTML with a table, which
 * tells one column of cells from lines of text. Text with semicolons or commas comes from a CSV file, and is rows only if
 * every line splits alike.
 */
export function parseSpreadsheet(text: string, html: string): Grid | null {
  if (text.includes('\t')) return separated(text, '\t')
  if (/<table[\s>]/i.test(html)) return separated(text, '\t')
  for (const [separator, fewest] of [
    [';', 2],
    [',', 3],
  ] as const) {
    const grid = separated(text, separator)
    const width = grid[0]?.length ?? 0
    if (grid.length > 1 && width >= fewest && grid.every((row) => row.length === width)) return grid
  }
  return null
}

function separated(text: string, separator: string): string[][] {
  const grid: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  let begun = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
    begun = false
  }
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(i + 1) === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (character === '"' && !begun && closes(text, i, separator)) {
      quoted = true
      begun = true
    } else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(i + 1) === '\n') i++
      endCell()
      grid.push(row)
      row = []
    } else {
      cell += character
      begun = true
    }
  }
  if (begun || cell !== '' || row.length > 0) {
    endCell()
    grid.push(row)
  }
  return grid
}

/** Whether the quote at `start` is closed at the end of a cell; otherwise it is part of the text, as in `"Sea` . */
function closes(text: string, start: number, separator: string): boolean {
  for (let i = start + 1; i < text.length; i++) {
    if (text.charAt(i) !== '"') continue
    if (text.charAt(i + 1) === '"') {
      i++
      continue
    }
    const next = text.charAt(i + 1)
    return next === '' || next === separator || next === '\n' || next === '\r'
  }
  return false
}
