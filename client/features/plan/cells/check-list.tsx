import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option } from '../../../../shared/templates/plan-template.ts'
import { writeOption } from '../place.ts'
import { useWrite } from '../plan-context.ts'
import { useTemplateText } from '../template-text.ts'
import { useMany } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import styles from './cells.module.css'
import { folded } from './find-member.ts'

/** A longer list gets a filter, a scroll of its own, and a single stop for the Tab key. */
const SHORT = 16

interface CheckListProps extends Pick<CellProps, 'place' | 'naming'> {
  readonly options: readonly Option[]
}

/** Boxes to tick. Two people who tick different ones both win. */
export function CheckList({ place, naming, options }: CheckListProps) {
  const { t } = useTranslation('plan')
  const text = useTemplateText()
  const write = useWrite()
  const ticked = useMany(place)
  const [filter, setFilter] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const long = options.length > SHORT
  const all = useMemo(() => withUnlisted(options, ticked), [options, ticked])
  // Ticked ones first as of opening or filtering: rows that jump away while one ticks would be ticked by mistake.
  const [first, setFirst] = useState<readonly string[]>(ticked)
  const wanted = folded(filter)
  const shown = all
    .filter(({ label }) => wanted === '' || folded(text(label)).includes(wanted))
    .sort((a, b) => (long ? Number(first.includes(b.value)) - Number(first.includes(a.value)) : 0))
  const tabStop = shown.find(({ value }) => value === stop)?.value ?? shown[0]?.value
  const { id: _, 'aria-invalid': invalid, ...group } = naming

  const boxes = () => [...(list.current?.querySelectorAll('input') ?? [])]
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !long) return
    event.preventDefault()
    const all = boxes()
    const at = all.findIndex((box) => box === document.activeElement)
    all[Math.max(0, at + step)]?.focus()
  }

  return (
    <fieldset {...group} className={styles.checkList} data-invalid={invalid === true ? '' : undefined}>
      {long && (
        <div className={styles.filter}>
          <input
            className="input"
            type="search"
            dir="auto"
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={filter}
            onChange={(event) => {
              setFilter(event.target.value)
              setFirst(ticked)
            }}
            onKeyDown={walk}
          />
          <output className="soft small">{t('ticked', { count: ticked.length })}</output>
        </div>
      )}
      <ul ref={list} className={styles.boxes} data-long={long ? '' : undefined}>
        {shown.map(({ value, label }) => (
          <li key={value}>
            <label className="check">
              <input
                type="checkbox"
                checked={ticked.includes(value)}
                tabIndex={long && value !== tabStop ? -1 : undefined}
                onFocus={() => setStop(value)}
                onKeyDown={walk}
                onChange={(event) => {
                  const { checked } = event.target
                  write(() => writeOption(place, value, checked))
                }}
              />
              <span dir="auto">{text(label)}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="soft small">{t('noMatch')}</p>}
    </fieldset>
  )
}

/** What is ticked but on no list (from a program, or an older template) can at least be seen and unticked. */
function withUnlisted(options: readonly Option[], ticked: readonly string[]): Option[] {
  const unlisted = ticked.filter((value) => !options.some((option) => option.value === value))
  return [...options, ...unlisted.map((value) => ({ value, label: { en: value, fr: value } }))]
}
