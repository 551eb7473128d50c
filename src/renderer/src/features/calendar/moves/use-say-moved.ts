import type { DueMove } from '#shared/contract/calendar.contract.ts';
import { useText } from '../../../app/text.ts';
import { useToast } from '../../../ui/Toaster.tsx';

/** Says what a move did, and how many loans of its preview were left out. */
export function useSayMoved(): (answer: { move: DueMove; skipped: number }) => void {
  const { t } = useText();
  const toast = useToast();
  return ({ move, skipped }) => {
    const done =
      move.loans === 0
        ? t(($) => $.calendar.moves.closed)
        : t(($) => $.calendar.moves.moved, { count: move.loans });
    const along = move.asked === 0 ? '' : ` ${t(($) => $.calendar.asked.count, { count: move.asked })}.`;
    const call = move.toCall === 0 ? '' : ` ${t(($) => $.calendar.asked.call, { count: move.toCall })}.`;
    const left = skipped === 0 ? '' : ` ${t(($) => $.calendar.moves.skipped, { count: skipped })}`;
    const tone = skipped + move.toCall === 0 ? 'done' : 'attention';
    toast.show({ tone, text: `${done}${along}${call}${left}` });
  };
}
