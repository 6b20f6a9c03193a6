import { IconX } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './shortcuts.module.css'
import { GROUPS, keyName, SHORTCUTS } from './shortcuts.ts'

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shortcuts', 'common'])
  return (
    <Dialog title={t('shortcuts:title')} onClose={onClose}>
      {/* First, so that the list is shown from its beginning. */}
      <span className={styles.close}>
        <IconButton label={t('common:close')} icon={<IconX size={20} />} onClick={onClose} />
      </span>
      {GROUPS.map((group) => (
        <section key={group} className={styles.group}>
          <h3>{t(`shortcuts:group.${group}`)}</h3>
          <dl className={styles.list}>
            {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ keys, does }) => (
              <div key={does}>
                <dt>{t(`shortcuts:does.${does}`)}</dt>
                <dd>
                  {keys.map((combination, index) => (
                    <Fragment key={combination.join('+')}>
                      {index > 0 && <span className="soft small"> {t('shortcuts:or')} </span>}
                      {combination.map((key) => (
                        <kbd key={key}>{keyName(key)}</kbd>
                      ))}
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
