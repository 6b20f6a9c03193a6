import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './rich-text.module.css'
import { LINK, type Tool } from './tools.ts'
import { useInEditor } from './use-editor.ts'

interface ToolbarProps {
  readonly ref: Ref<HTMLDivElement>
  readonly editor: Editor
  readonly tools: (inTable: boolean) => readonly Tool[]
  readonly label: string
  readonly onLink: () => void
}

/** One stop of the Tab key; arrows go from tool to tool, Escape back to the text. Pressing a tool leaves the caret where it is. */
export function Toolbar({ ref, editor, tools, label, onLink }: ToolbarProps) {
  const { t } = useTranslation('editor')
  const [stop, setStop] = useState('bold')
  const inTable = useInEditor(editor, (e) => String(e.isActive('table'))) === 'true'
  const shown = tools(inTable)
  const on = useInEditor(editor, (e) =>
    [...shown, LINK].flatMap(({ id, active }) => (active?.(e) === true ? [id] : [])).join(' '),
  ).split(' ')
  const current = stop === LINK.id || shown.some(({ id }) => id === stop) ? stop : 'bold'

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      editor.view.focus()
      return
    }
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: -1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons.at(to % buttons.length)?.focus()
  }
  const button = (id: string, Icon: Tool['icon'], pressed: boolean | undefined, run: () => void) => (
    <button
      key={id}
      type="button"
      className={styles.tool}
      tabIndex={id === current ? 0 : -1}
      aria-pressed={pressed}
      aria-label={t(`tool.${id}`)}
      title={t(`tool.${id}`)}
      data-tool={id}
      onFocus={() => setStop(id)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon size={20} stroke={1.75} />
    </button>
  )

  return (
    <div
      ref={ref}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('toolbar', { label })}
      className={styles.toolbar}
      onKeyDown={onKeyDown}
    >
      {shown.map(({ id, icon, active, run }) => button(id, icon, active && on.includes(id), () => run(editor)))}
      {button(LINK.id, LINK.icon, on.includes(LINK.id), onLink)}
    </div>
  )
}
