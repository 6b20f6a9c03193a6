import { expect, test } from 'vitest'
import { type Mentionable, mentionsFor } from '../../../../client/features/editor/mention.ts'

const ALL: readonly Mentionable[] = [
  { id: 'person:a', label: 'Élodie Martin', hint: 'Belgian Customs' },
  { id: 'person:b', label: 'Ann Smith', hint: 'Interpol' },
  { id: 'organisation:Belgium', label: 'Belgium', hint: null },
]

test.each([
  ['el', ['person:a']],
  ['mart', ['person:a']],
  ['belg', ['person:a', 'organisation:Belgium']],
  ['mith', []],
  ['', ['person:a', 'person:b', 'organisation:Belgium']],
])('typing "%s" finds those with a word that begins so, whatever their accents', (typed, ids) => {
  expect(mentionsFor(typed, ALL).map(({ id }) => id)).toEqual(ids)
})
