import { useTranslation } from 'react-i18next'
import type { Column } from '../../../../shared/templates/plan-template.ts'
import { usePlan } from '../plan-context.ts'
import { useTemplateText } from '../template-text.ts'
import { columnWidth } from './column-width.ts'
import type { TableType } from './plan-table.tsx'
import styles from './table.module.css'

export function TableHead({ columns, kind }: { readonly columns: readonly Column[]; readonly kind: TableType['kind'] }) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const { editable } = usePlan()
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          <span className="visually-hidden">{t('table.row')}</span>
        </th>
        {columns.map(({ id, label, required, type }) => (
          <th key={id} scope="col" data-width={columnWidth(type, kind === 'raci' && type.kind === 'choice')}>
            {text(label)}
            {required && <span className="visually-hidden"> {t('required')}</span>}
            {required && <span aria-hidden> *</span>}
          </th>
        ))}
        {editable && (
          <th scope="col" className={styles.actions}>
            <span className="visually-hidden">{t('table.removeColumn')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}
