import { useQuery } from '@tanstack/react-query';
import type { FilterList, FilterParams } from '#shared/contract/filter-words.ts';
import type { SavedFilter } from '#shared/contract/filters.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';

const none: readonly SavedFilter[] = [];

/** The saved filters of a list; empty until they are there. */
export function useSavedFilters(list: FilterList): readonly SavedFilter[] {
  const { orpc } = useApi();
  return useQuery(orpc.filters.list.queryOptions({ input: { list } })).data ?? none;
}

/** Whether two filters ask for the same. */
export function isSame(one: FilterParams, other: FilterParams): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

type RemoveInput = Parameters<Client['filters']['remove']>[0];
type UndoInput = Parameters<Client['filters']['undoRemove']>[0];

/** Takes a filter away; the message has its undo. */
export function useRemoveFilter(): (filter: SavedFilter) => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const remove = useCommand((input: RemoveInput) => client.filters.remove(input), { onError });
  const undo = useCommand((input: UndoInput) => client.filters.undoRemove(input), {
    onError,
    onSuccess: ({ name }) => void toast.show({ tone: 'done', text: t(($) => $.filters.back, { name }) }),
  });
  return ({ id: filterId, name }) =>
    remove.mutate(
      { filterId },
      {
        onSuccess: () =>
          void toast.show({
            tone: 'done',
            text: t(($) => $.filters.removed, { name }),
            action: { label: t(($) => $.common.undo), onPress: () => undo.mutate({ filterId }) },
          }),
      },
    );
}
