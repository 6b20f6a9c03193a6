import { useTranslation } from 'react-i18next'
import { writeScalar } from '../place.ts'
import { useWrite } from '../plan-context.ts'
import { useScalar } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import { Pick } from './pick.tsx'

/** Yes, no, or not said. */
export function BooleanCell({ place, naming, compact }: CellProps) {
  const { t } = useTranslation('plan')
  const write = useWrite()
  const stored = useScalar(place)
  return (
    <Pick
      naming={naming}
      form={compact ? 'list' : 'buttons'}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      value={typeof stored === 'boolean' ? (stored ? 'yes' : 'no') : ''}
      onPick={(value) => write(() => writeScalar(place, value === '' ? null : value === 'yes'))}
    />
  )
}
