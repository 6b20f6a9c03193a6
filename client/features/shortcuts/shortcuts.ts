/** Every keyboard shortcut of a board, as it is listed under "?". `Mod` is Command on Apple's keyboards, else Control. */
export const SHORTCUTS = [
  { group: 'board', keys: [['?']], does: 'help' },
  { group: 'board', keys: [['Mod', 'Z']], does: 'undo' },
  {
    group: 'board',
    keys: [
      ['Mod', 'Shift', 'Z'],
      ['Ctrl', 'Y'],
    ],
    does: 'redo',
  },
  { group: 'text', keys: [['Mod', 'B']], does: 'bold' },
  { group: 'text', keys: [['Mod', 'I']], does: 'italic' },
  { group: 'text', keys: [['Mod', 'K']], does: 'link' },
  { group: 'text', keys: [['Mod', 'Shift', '8']], does: 'bullets' },
  { group: 'text', keys: [['Mod', 'Shift', '7']], does: 'numbers' },
  { group: 'text', keys: [['Tab'], ['Shift', 'Tab']], does: 'indent' },
  { group: 'text', keys: [['Alt', 'F10']], does: 'toolbar' },
  { group: 'notes', keys: [['Mod', 'Shift', '9']], does: 'tasks' },
  { group: 'notes', keys: [['Mod', 'Shift', 'H']], does: 'highlight' },
  {
    group: 'notes',
    keys: [
      ['Mod', 'Alt', '1'],
      ['Mod', 'Alt', '2'],
    ],
    does: 'headings',
  },
  { group: 'notes', keys: [['@']], does: 'mention' },
  { group: 'tables', keys: [['Enter']], does: 'down' },
  { group: 'tables', keys: [['Mod', 'Enter']], does: 'addRow' },
  {
    group: 'tables',
    keys: [
      ['Alt', '↑'],
      ['Alt', '↓'],
    ],
    does: 'moveRow',
  },
  { group: 'tables', keys: [['Mod', 'V']], does: 'paste' },
] as const

export const GROUPS = ['board', 'text', 'notes', 'tables'] as const

/** The name on the key. */
export function keyName(key: string): string {
  if (key !== 'Mod') return key
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'
}
