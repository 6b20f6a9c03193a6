import { parseArgs } from 'node:util'
import * as z from 'zod/mini'

const whole = (least: number, most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d+$/, 'give a whole number')),
    z.pipe(z.transform(Number), z.int().check(z.minimum(least), z.maximum(most))),
  )

const schema = z.object({
  participants: whole(1, 1000),
  groups: whole(1, 39),
  minutes: z.pipe(
    z.string().check(z.regex(/^\d+(\.\d+)?$/, 'give a number')),
    z.pipe(z.transform(Number), z.number().check(z.positive())),
  ),
  seed: whole(0, 4_294_967_295),
  url: z.optional(z.url()),
  secret: z.optional(z.string()),
})
export type Options = z.infer<typeof schema>

export const USAGE = `npm run simulate -- [--participants 120] [--groups 12] [--minutes 2] [--seed N] [--url http://... --secret ...]
Without --url it starts a server of its own, on a temporary folder. The secret is what stands behind # in the organiser's link.`

/** What the command line asks for, or one line that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        participants: { type: 'string', default: '120' },
        groups: { type: 'string', default: '12' },
        minutes: { type: 'string', default: '2' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
        url: { type: 'string' },
        secret: { type: 'string' },
      },
    })
    const parsed = z.safeParse(schema, values)
    if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ')
    if ((parsed.data.url === undefined) !== (parsed.data.secret === undefined)) return 'give --url and --secret together'
    return parsed.data
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
