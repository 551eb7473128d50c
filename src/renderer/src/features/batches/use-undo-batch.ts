import type { ItemBatch } from '#shared/contract/batches.contract.ts';
import { formatTimeOf } from '#shared/domain/day-format.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { useToast } from '../../ui/Toaster.tsx';

type UndoInput = Parameters<Client['batches']['undo']>[0];

/** Puts the items of a batch back, and says how many stayed because somebody touched them since. */
export function useUndoBatch() {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  return useCommand((input: UndoInput) => client.batches.undo(input), {
    onSuccess: ({ restored, kept }) =>
      void toast.show({
        tone: kept === 0 ? 'done' : 'attention',
        text: [
          t(($) => $.batch.undone, { count: restored }),
          ...(kept > 0 ? [t(($) => $.batch.kept, { count: kept })] : []),
        ].join(' '),
      }),
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
}

/** Says what a batch did; the page of the batch, with its undo, comes up behind it. */
export function useSayChanged(): (batch: ItemBatch) => void {
  const { t } = useText();
  const toast = useToast();
  return ({ items }) => void toast.show({ tone: 'done', text: t(($) => $.batch.done, { count: items }) });
}

/** `maandag 23 november om 10:15`. */
export function useBatchMoment(): (batch: Pick<ItemBatch, 'at'>) => string {
  const { t, i18n } = useText();
  const day = useDayWords();
  const { timeZone } = useStaffSession().house;
  return ({ at }) =>
    t(($) => $.batch.list.at, { day: day(houseDayOf(at)), time: formatTimeOf(at, timeZone, i18n.language) });
}
