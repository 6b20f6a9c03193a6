import type { Tlp } from '../../shared/domain/handling.ts'
import styles from './tlp-band.module.css'

/** The handling label in the colours of TLP 2.0; stands at the top and at the bottom of every page. */
export function TlpBand({ label }: { readonly label: Tlp }) {
  return (
    <div className={styles.band}>
      <span className={styles.label} data-label={label}>
        {label}
      </span>
    </div>
  )
}
