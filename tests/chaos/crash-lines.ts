import * as z from 'zod/mini'

/** What the clients of a crash round need to know. */
export const crashWriters = z.object({
  url: z.string(),
  round: z.int(),
  seed: z.int(),
  writers: z.array(z.object({ cookie: z.string(), document: z.string() })),
})
export type CrashWriters = z.infer<typeof crashWriters>

const crashLine = z.object({ stage: z.enum(['try', 'receipt']), what: z.enum(['write', 'delete']), word: z.string() })
export type CrashLine = z.infer<typeof crashLine>

/** Writing to a pipe is synchronous on POSIX: what was printed is out when this returns, even if the process dies next. */
export function printCrashLine({ stage, what, word }: CrashLine): void {
  process.stdout.write(`${stage} ${what} ${word}\n`)
}

/** Whole lines only: the last one may have been cut by the kill. */
export function readCrashLines(output: string): CrashLine[] {
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [stage, what, word] = line.split(' ')
      return crashLine.parse({ stage, what, word })
    })
}
