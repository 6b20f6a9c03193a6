import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option } from '../../../../shared/templates/plan-template.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { optionLabel, useTemplateText } from '../template-text.ts'
import { useMany } from '../use-place.ts'
import type { CellProps, Naming } from './cell.tsx'
import styles from './cells.module.css'
import { CheckList } from './check-list.tsx'

type ManyCellProps = CellProps & { readonly options: readonly Option[] }

/** Several of a list. In a table they are a button that tells what is ticked and opens the list. */
export function ManyCell({ place, naming, compact, options }: ManyCellProps) {
  return compact ? (
    <FoldedList place={place} naming={naming} options={options} />
  ) : (
    <CheckList place={place} naming={naming} options={options} />
  )
}

function FoldedList({ place, naming, options }: Omit<ManyCellProps, 'compact'>) {
  const { t } = useTranslation(['plan', 'common'])
  const text = useTemplateText()
  const ticked = useMany(place)
  const [open, setOpen] = useState(false)
  const labels = ticked.map((value) => optionLabel(options, value, text)).join(', ')
  const { 'aria-invalid': _, 'aria-label': label = '', ...rest } = naming
  const inDialog: Naming = { 'aria-label': label }
  return (
    <>
      <button
        {...rest}
        type="button"
        className={`input ${styles.folded}`}
        aria-haspopup="dialog"
        aria-label={`${label}: ${labels === '' ? t('plan:choose') : labels}`}
        onClick={() => setOpen(true)}
      >
        {labels === '' ? t('plan:choose') : labels}
      </button>
      {open && (
        <Dialog title={label} onClose={() => setOpen(false)}>
          <CheckList place={place} naming={inDialog} options={options} />
          <Button tone="primary" onClick={() => setOpen(false)}>
            {t('common:close')}
          </Button>
        </Dialog>
      )}
    </>
  )
}
