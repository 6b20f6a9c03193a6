import * as z from 'zod/mini'

/** TLP 2.0 labels, from the most open to the most closed. Capitals, no spaces, never translated. */
export const tlp = z.enum(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])
export type Tlp = z.infer<typeof tlp>
export const TLP_LABELS = tlp.options
