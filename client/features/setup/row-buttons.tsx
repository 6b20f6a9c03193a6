import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/button.tsx'

interface RowButtonsProps {
  readonly name: string
  /** Null: it is the first already. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onRemove: () => void
}

export function RowButtons({ name, onUp, onDown, onRemove }: RowButtonsProps) {
  const { t } = useTranslation('setup')
  return (
    <>
      <IconButton
        size="small"
        label={t('row.up', { name })}
        icon={<IconArrowUp size={18} />}
        disabled={onUp === null}
        onClick={() => onUp?.()}
      />
      <IconButton
        size="small"
        label={t('row.down', { name })}
        icon={<IconArrowDown size={18} />}
        disabled={onDown === null}
        onClick={() => onDown?.()}
      />
      <IconButton size="small" label={t('row.remove', { name })} icon={<IconTrash size={18} />} onClick={onRemove} />
    </>
  )
}
