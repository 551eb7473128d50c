import { useNavigate } from '@tanstack/react-router';
import { useKept } from '../../../staff/form/kept.ts';
import { type ChosenKind, emptyItem, type ItemValues } from './item-form.ts';

/** The name under which an unfinished new item is kept. */
export const newItemDraft = 'catalog.item.new';

/** Opens the form for a new item, of this kind when it is known already. */
export function useStartNewItem(): (kind: ChosenKind | null) => void {
  const kept = useKept<ItemValues>(newItemDraft);
  const navigate = useNavigate();
  return (kind) => {
    if (kind) kept.put({ ...(kept.read() ?? emptyItem), kind });
    void navigate({ to: '/things/items/$itemId', params: { itemId: 'new' } });
  };
}
