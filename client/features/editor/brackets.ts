export interface TextRange {
  readonly from: number
  readonly to: number
}

/**
 * Where a text says [like this] that something is not agreed yet: the outermost pairs of square brackets, brackets
 * included. A bracket without its partner marks nothing.
 */
export function bracketed(text: string): TextRange[] {
  const found: TextRange[] = []
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') open.push(i)
    else if (text[i] === ']') {
      const from = open.pop()
      if (from === undefined) continue
      while ((found.at(-1)?.from ?? -1) > from) found.pop()
      found.push({ from, to: i + 1 })
    }
  }
  return found
}
