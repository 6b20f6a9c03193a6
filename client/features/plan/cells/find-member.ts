import { MEMBERS } from '../../../../shared/templates/organisations.ts'

/** The name on the members' list that was meant: by name in any case, with or without accents, or by code. */
export function findMember(typed: string): string | undefined {
  const wanted = folded(typed)
  return MEMBERS.find(({ name, code }) => folded(name) === wanted || folded(code) === wanted)?.name
}

/** For comparing: no case, no accents, no space around. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
