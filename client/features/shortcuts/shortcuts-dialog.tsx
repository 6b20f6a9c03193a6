import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './shortcuts.module.css'
import { GROUPS, keyName, SHORTCUTS } from './shortcuts.ts'

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shortcuts', 'common'])
  return (
    <Dialog title={t('shortcuts:title')} onClose={onClose}>
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
      <div className="row">
        <Button onClick={onClose}>{t('common:close')}</Button>
      </div>
    </Dialog>
  )
}
