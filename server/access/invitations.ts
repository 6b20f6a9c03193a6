import { randomBytes } from 'node:crypto'
import type { Invitation, InvitationKey } from '../../shared/api.ts'
import type { Role } from '../../shared/domain/participant.ts'
import { type GroupId, groupId, PLENARY, type WorkshopId } from '../../shared/ids.ts'
import type { LiveState } from '../../shared/live/state.ts'
import type { StoredInvitation, WorkshopStore } from '../store/workshop-store.ts'

/** 32 signs of which no two look alike (Douglas Crockford's base 32): what is left out is read as what it looks like. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' }
const LENGTH = 8

/** What an invitation makes of the one who follows it. */
export interface Invited {
  readonly role: Exclude<Role, 'rapporteur'>
  /** Null: the invitation leaves it open, or the role has none. */
  readonly group: GroupId | null
}

export function invitedBy(key: InvitationKey): Invited {
  if (key === 'join') return { role: 'member', group: null }
  if (key === 'observer' || key === 'facilitator' || key === 'display') return { role: key, group: null }
  return { role: 'member', group: groupId.parse(key.slice('group:'.length)) }
}

/** The codes that let people in. */
export class Invitations {
  readonly #store: WorkshopStore

  constructor({ store }: { readonly store: WorkshopStore }) {
    this.#store = store
  }

  /** For a workshop that is being made. */
  firstFor(groups: LiveState['groups']): StoredInvitation[] {
    return keysFor(groups).map((key) => ({ key, code: this.#unusedCode() }))
  }

  /** All that are open, in a fixed order, with links below `address`; makes those of groups that came later. */
  list({ workshop, groups }: Pick<LiveState, 'workshop' | 'groups'>, address: string): Invitation[] {
    const known = new Map(this.#store.invitations(workshop.id).map(({ key, code }) => [key, code]))
    return keysFor(groups).map((key) => {
      const shown = forPeople(known.get(key) ?? this.renew(workshop.id, key))
      return { key, code: shown, link: `${address}${key === 'display' ? '/stage' : '/join'}#${shown}` }
    })
  }

  /** Replaces the code; the old one opens nothing any more. */
  renew(workshop: WorkshopId, key: InvitationKey): string {
    const code = this.#unusedCode()
    this.#store.setInvitation(workshop, key, code)
    return code
  }

  /** What a code as typed stands for. */
  find(typed: string): { readonly workshop: WorkshopId; readonly key: InvitationKey } | null {
    const code = readCode(typed)
    return code === null ? null : this.#store.findInvitation(code)
  }

  #unusedCode(): string {
    const code = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
    return this.#store.findInvitation(code) === null ? code : this.#unusedCode()
  }
}

/** A code as people type it, in the form that is stored; null when it is none. */
export function readCode(typed: string): string | null {
  const signs = [...typed.normalize('NFKC').toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign))
  const code = signs.map((sign) => LOOK_ALIKES[sign] ?? sign).join('')
  return code.length === LENGTH ? code : null
}

export function forPeople(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Whether an invitation opens anything as the workshop is now. */
export function isOpen(key: InvitationKey, groups: LiveState['groups']): boolean {
  return keysFor(groups).includes(key)
}

function keysFor(groups: LiveState['groups']): InvitationKey[] {
  const own = groups.filter(({ id, removed }) => id !== PLENARY && !removed)
  return ['join', ...own.map(({ id }): InvitationKey => `group:${id}`), 'observer', 'facilitator', 'display']
}
