import type { FilterList } from '#shared/contract/filter-words.ts';
import { useKeptState } from '../../../staff/form/kept.ts';
import { useSavedFilters } from '../../filters/use-saved-filters.ts';

interface Typed {
  text: string;
  /** The saved filter that was open when it was typed. */
  under: string | null;
}

/**
 * The words a list is searched by. Typed words stay out of the address; a saved filter that is opened brings its own until
 * something else is typed, and going back brings back what was typed before.
 */
export function useWords(list: FilterList, filterId: string | undefined) {
  const [typed, setTyped] = useKeptState<Typed>(`things.words.${list}`, { text: '', under: null });
  const under = filterId ?? null;
  const saved = useSavedFilters(list).find(({ id }) => id === filterId)?.params['text'] ?? '';
  return {
    text: typed.under === under ? typed.text : saved,
    setText: (text: string) => setTyped({ text, under }),
  };
}
