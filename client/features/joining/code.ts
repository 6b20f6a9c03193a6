/**
 * The code in what somebody typed, pasted or opened: a code in any spelling, or a whole link that ends in one. Empty when
 * there is none. Whether it is a right one only the server knows.
 */
export function codeIn(text: string): string {
  const code = text.slice(text.lastIndexOf('#') + 1)
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

export const CODE_LENGTH = 8

/** As people read it aloud: `ABCD-EFGH`. */
export function shownCode(code: string): string {
  const plain = codeIn(code)
  return plain.length > 4 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain
}
