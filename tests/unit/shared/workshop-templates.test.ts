import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { agendaItem } from '../../../shared/domain/agenda.ts'
import { group } from '../../../shared/domain/group.ts'
import { language, workshopTemplate } from '../../../shared/domain/workshop.ts'
import { PLENARY } from '../../../shared/ids.ts'
import { bilingual, OPERATION_PLAN } from '../../../shared/templates/plan-template.ts'
import { fromTemplate } from '../../../shared/templates/workshop-templates.ts'

const SECTIONS = new Set(OPERATION_PLAN.sections.map(({ id }) => id))

test('the seminar has 15 agenda items, and 6 groups with 5 questions each beside the plenary', () => {
  const { items, groups } = fromTemplate('seminar', 'en')
  expect(items).toHaveLength(15)
  expect(groups.map(({ id }) => id)[0]).toBe(PLENARY)
  expect(groups.slice(1).map(({ questions }) => questions.length)).toEqual([5, 5, 5, 5, 5, 5])
})

test('every template is valid in both languages, and refers only to what exists', () => {
  for (const template of workshopTemplate.options) {
    for (const tongue of language.options) {
      const { items, groups } = fromTemplate(template, tongue)
      for (const item of items) expect(() => agendaItem.parse(item)).not.toThrow()
      for (const each of groups) {
        expect(() => group.parse(each)).not.toThrow()
        expect(each.focus.every((section) => SECTIONS.has(section))).toBe(true)
        expect(each.questions.every(({ item }) => items.some(({ id, kind }) => id === item && kind === 'breakout'))).toBe(true)
      }
    }
  }
})

test('every text of a template is written in both languages', () => {
  const folder = new URL('../../../shared/templates/', import.meta.url)
  const missing: string[] = []
  for (const file of ['operation-plan.json', 'seminar.json', 'one-day.json']) {
    JSON.parse(readFileSync(new URL(file, folder), 'utf8'), (_, value: unknown) => {
      const text = z.safeParse(bilingual, value)
      if (text.success && (text.data.en === '') !== (text.data.fr === '')) missing.push(`${file}: ${text.data.en}${text.data.fr}`)
      return value
    })
  }
  expect(missing).toEqual([])
})
