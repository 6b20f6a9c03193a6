import { useTranslation } from 'react-i18next'
import { MEMBERS } from '../../../../shared/templates/organisations.ts'
import { writeScalar } from '../place.ts'
import { useWrite } from '../plan-context.ts'
import { useScalar } from '../use-place.ts'
import type { CellProps } from './cell.tsx'
import styles from './cells.module.css'
import { findMember } from './find-member.ts'
import { suggestionsId } from './suggestions.tsx'
import { useDraft } from './use-draft.ts'

/** An organisation or a member by name, with suggestions while typing. A name that is on no list is kept, too. */
export function SuggestionCell({ place, naming, suggest }: CellProps & { readonly suggest: 'members' | 'organisations' }) {
  const { t } = useTranslation('plan')
  const write = useWrite()
  const value = useScalar(place)
  const stored = typeof value === 'string' ? value : ''
  const draft = useDraft(stored, (typed) =>
    write(() => writeScalar(place, (suggest === 'members' ? findMember(typed) : undefined) ?? typed.trim())),
  )
  const unlisted = suggest === 'members' && stored !== '' && !MEMBERS.some(({ name }) => name === stored)
  return (
    <>
      <input
        {...naming}
        className="input"
        dir="auto"
        type="text"
        list={suggestionsId(suggest)}
        autoComplete="off"
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.settle}
      />
      {unlisted && <span className={styles.unlisted}>{t('unlisted')}</span>}
    </>
  )
}
