import { useCallback } from 'react'
import type { Command } from '../../../shared/live/commands.ts'
import { isFailure } from '../../api/http.ts'
import { useCommand } from '../../live/use-live.tsx'
import { useRefusalText } from '../../ui/refusal-text.ts'
import { toast } from '../../ui/toasts.tsx'

interface RunOptions {
  /** A short word when it is done. */
  readonly done?: string
  /** The command that takes it back. */
  readonly undo?: Command
}

/** Gives a command; a refusal becomes a toast in the reader's language. `undo` offers the command that takes it back. Resolves to true when done. */
export function useRun(): (command: Command, options?: RunOptions) => Promise<boolean> {
  const give = useCommand()
  const refusalText = useRefusalText()
  return useCallback(
    async (command, { done, undo } = {}) => {
      const run = async (each: Command): Promise<boolean> => {
        const answer = await give(each)
        if (!isFailure(answer)) return true
        toast(refusalText(answer.refused))
        return false
      }
      const ok = await run(command)
      if (ok && done !== undefined) toast(done, undo && (() => void run(undo)))
      return ok
    },
    [give, refusalText],
  )
}
