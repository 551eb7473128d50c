import type { DueLine } from '#shared/contract/upkeep.contract.ts';
import type { DueStateName, TicketState } from '#shared/contract/words.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../app/text.ts';
import { useDayWords } from '../../staff/house-day.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { Tone } from '../../ui/Status.tsx';

export const ticketTones: Record<TicketState, Tone> = {
  assess: 'attention',
  parts: 'info',
  repairing: 'accent',
  resolved: 'done',
  retired: 'neutral',
};

export const ticketIcons: Record<TicketState, IconName> = {
  assess: 'eye',
  parts: 'wait',
  repairing: 'tools',
  resolved: 'check',
  retired: 'stop',
};

export const dueTones: Record<DueStateName, Tone> = {
  ok: 'done',
  soon: 'info',
  due: 'attention',
  overdue: 'danger',
};

/** How a thing stands under a plan, in a few words. */
export function useDueWords(): (line: Pick<DueLine, 'state' | 'why' | 'dueDay' | 'loansLeft'>) => string {
  const { t } = useText();
  const day = useDayWords();
  return ({ state, why, dueDay, loansLeft }) => {
    if (why === 'failed') return t(($) => $.upkeep.due.failed, { day: day(dueDay ?? '') });
    if (why === 'recall' && state === 'ok') return t(($) => $.upkeep.due.recallDone);
    if (why === 'recall') return t(($) => $.upkeep.due.recall, { day: day(dueDay ?? '') });
    if (why === 'loans' && state === 'overdue') return t(($) => $.upkeep.due.loansOver);
    if (why === 'loans') return t(($) => $.upkeep.due.loansLeft, { count: loansLeft ?? 0 });
    if (dueDay === null) return t(($) => $.upkeep.due.ok);
    if (state === 'overdue') return t(($) => $.upkeep.due.late, { day: day(dueDay) });
    if (state === 'due') return t(($) => $.upkeep.due.today);
    return t(($) => $.upkeep.due.before, { day: day(dueDay) });
  };
}

/** Time and money of a ticket in one line; null when there is none yet. */
export function useWorkWords(): (work: { minutes: number; costCents: number }) => string | null {
  const { t, i18n } = useText();
  return ({ minutes, costCents }) => {
    const parts = [
      ...(minutes > 0 ? [timeOf(minutes, t)] : []),
      ...(costCents > 0 ? [formatEuro(costCents, i18n.language)] : []),
    ];
    return parts.length === 0 ? null : parts.join(' · ');
  };
}

type Translate = ReturnType<typeof useText>['t'];

/** `1 u 20 min`. */
export function timeOf(minutes: number, t: Translate): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t(($) => $.upkeep.time.minutes, { minutes });
  const rest = minutes % 60;
  return rest === 0
    ? t(($) => $.upkeep.time.hours, { hours })
    : t(($) => $.upkeep.time.both, { hours, minutes: rest });
}
