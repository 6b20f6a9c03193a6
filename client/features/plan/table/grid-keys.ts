/** Where a row's button to remove it stands. */
export const REMOVE_COLUMN = '-remove'

export interface CellAddress {
  readonly row: string
  readonly column: string
}

export interface GridCommands {
  readonly down: (from: CellAddress) => void
  readonly insertBelow: (from: CellAddress) => void
  readonly move: (at: CellAddress, by: -1 | 1) => void
}

/**
 * Enter goes down, and adds a row below the last; with Ctrl or Cmd it adds one below this. Alt with an arrow moves the
 * row. Tab is the browser's own. Shift+Enter begins a new line in a text.
 */
export function gridKey(event: KeyboardEvent, commands: GridCommands): void {
  const at = cellOf(event.target)
  if (at === null || event.isComposing) return
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault()
    commands.move(at, event.key === 'ArrowUp' ? -1 : 1)
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    commands.insertBelow(at)
  } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !(event.target instanceof HTMLButtonElement)) {
    event.preventDefault()
    commands.down(at)
  }
}

/** The cell that an element is in; null for what only opens from a cell, as a dialog does. */
export function cellOf(target: EventTarget | null): CellAddress | null {
  if (!(target instanceof HTMLElement) || target.closest('dialog') !== null) return null
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined || column === undefined ? null : { row, column }
}
