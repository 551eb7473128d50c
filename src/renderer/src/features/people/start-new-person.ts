import { useNavigate } from '@tanstack/react-router';
import { useKept } from '../../staff/form/kept.ts';
import { isSame } from '../../staff/form/merge.ts';
import { emptyPerson, type PersonValues } from './person-form.ts';
import { takeAlong } from './take-along.ts';
import { newPersonDraft, useRestore } from './use-new-person.ts';

/** Opens the form for a new person with what was searched for; an older unfinished one can be put back. */
export function useStartNewPerson(): (text: string) => void {
  const kept = useKept<PersonValues>(newPersonDraft);
  const navigate = useNavigate();
  const restore = useRestore();
  return (text) => {
    const before = kept.read();
    const fresh = { ...emptyPerson, ...takeAlong(text) };
    // Nothing typed to take along: whoever comes back to an unfinished form wants to go on with it.
    if (!isSame(fresh, emptyPerson)) {
      if (before && !isSame(before, fresh)) restore(before);
      kept.put(fresh);
    }
    void navigate({ to: '/people/new' });
  };
}
