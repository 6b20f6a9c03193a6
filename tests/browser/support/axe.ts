import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import * as z from 'zod/mini'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const results = z.object({
  violations: z.array(
    z.object({ id: z.string(), impact: z.nullable(z.string()), nodes: z.array(z.object({ html: z.string() })) }),
  ),
})

/** What axe finds serious or critical on the page as it is now, light and dark; one line each. */
export async function seriousProblems(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, since half-way from one colour to the other no contrast is right.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Through the debugger, since the page's own policy allows no foreign script.
    await page.evaluate(source)
    const { violations } = results.parse(await page.evaluate('axe.run(document, { resultTypes: ["violations"] })'))
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical')
        found.push(`${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
