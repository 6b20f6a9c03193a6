import * as z from 'zod/mini'
import members from './members.json' with { type: 'json' }
import partners from './partners.json' with { type: 'json' }

const member = z.object({ code: z.string(), name: z.string(), region: z.string() })

/** Member administrations, exactly as named in the editable list `members.json`. */
export const MEMBERS = z.array(member).parse(members)

/** Partner organisations, as named in `partners.json`. */
export const PARTNERS = z.array(z.string()).parse(partners)

/** What is suggested wherever an organisation is asked for; free text is allowed there too. */
export const ORGANISATIONS: readonly string[] = [...MEMBERS.map(({ name }) => name), ...PARTNERS]
