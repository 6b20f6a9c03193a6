import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import type { Row } from '../../../../shared/documents/plan.ts'
import type { Column } from '../../../../shared/templates/plan-template.ts'
import { toast } from '../../../ui/toasts.tsx'
import { undoOf } from '../../undo/undo.ts'
import { fillTable } from '../paste/fill-table.ts'
import { type Grid, parseSpreadsheet } from '../paste/spreadsheet.ts'
import { usePlan, useWrite } from '../plan-context.ts'
import { useReaderLanguage } from '../template-text.ts'
import { cellOf } from './grid-keys.ts'
import type { TableRow } from './use-rows.ts'

interface Pasting {
  readonly table: Y.Map<Row>
  readonly columns: readonly Column[]
  readonly maxRows: number
  readonly rows: readonly TableRow[]
}

/** So many of the texts that could not be read are quoted. */
const QUOTED = 3

/** Pasting cells of a spreadsheet: into a cell, right and down from it; beside the cells, as new rows at the end. */
export function usePaste({ table, columns, maxRows, rows }: Pasting): (event: ClipboardEvent) => void {
  const { t } = useTranslation('plan')
  const { session } = usePlan()
  const write = useWrite()
  const language = useReaderLanguage()
  return (event) => {
    const { target } = event
    if (target instanceof Element && target.closest('dialog') !== null) return
    const grid = parseSpreadsheet(
      event.clipboardData?.getData('text/plain') ?? '',
      event.clipboardData?.getData('text/html') ?? '',
    )
    if (grid === null || grid.length === 0) return
    const at = cellOf(target)
    if (isOneCell(grid) && isText(target)) {
      event.preventDefault()
      typeInto(target, grid[0]?.[0] ?? '')
      return
    }
    event.preventDefault()
    const history = undoOf(session)
    history.stopCapturing()
    write(() => {
      const filled = fillTable(grid, {
        table,
        columns,
        maxRows,
        row: at === null ? rows.length : rows.findIndex(({ id }) => id === at.row),
        // Beside the columns stands the button that removes a row.
        column:
          at === null
            ? 0
            : Math.max(
                0,
                columns.findIndex(({ id }) => id === at.column),
              ),
        decimalComma: language === 'fr',
      })
      const { unread, dropped } = filled
      const quoted = unread.slice(0, QUOTED).join(' · ')
      toast(
        [
          t('paste.done', { count: filled.rows }),
          unread.length > 0 ? t('paste.unread', { count: unread.length, quoted }) : '',
          dropped > 0 ? t('paste.dropped', { count: dropped }) : '',
        ]
          .filter((sentence) => sentence !== '')
          .join(' '),
      )
    })
    history.stopCapturing()
  }
}

function isOneCell(grid: Grid): boolean {
  return grid.length === 1 && grid[0]?.length === 1
}

function isText(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
}

/** As if typed at the caret; the spreadsheet's line end stays out. */
function typeInto(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  control.setRangeText(text, control.selectionStart ?? 0, control.selectionEnd ?? 0, 'end')
  control.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
