// STUB owner: E
import type { Command } from '../../../shared/live/commands.ts'

/** Gives a command; a refusal becomes a toast in the reader's language. `undo` offers the command that takes it back. Resolves to true when done. */
export function useRun(): (command: Command, options?: { readonly done?: string; readonly undo?: Command }) => Promise<boolean> {
  throw new Error('stub')
}
