import type { DueStep } from '#shared/contract/loans.contract.ts';
import { useText } from '../../app/text.ts';
import { useDayWords } from '../../staff/house-day.ts';

interface StepWords {
  /** Ends before the day it leads to, which is written after it. */
  main: string;
  more: string | null;
}

/** One step of the story of a due day in words. */
export function useStepWords(): (step: DueStep) => StepWords {
  const { t } = useText();
  const day = useDayWords();
  const renewed = (step: Extract<DueStep, { step: 'renewed' }>): StepWords => {
    const values = { day: day(step.onDay), by: step.by ?? '' };
    const more = [
      step.by === null
        ? t(($) => $.lending.why.renewedVia[step.via], values)
        : t(($) => $.lending.why.renewedViaBy[step.via], values),
      step.movedBecauseClosed ? t(($) => $.lending.why.renewedClosed) : null,
    ].filter((part) => part !== null);
    return {
      main: t(($) => $.lending.why.renewed, { number: step.number }),
      more: more.join(' '),
    };
  };
  return (step) => {
    switch (step.step) {
      case 'lent':
        return {
          main: t(($) => $.lending.why.lent),
          more: step.enteredLater ? t(($) => $.lending.why.enteredLater) : null,
        };
      case 'period':
        return {
          main: t(($) => $.lending.why.period, { count: step.days }),
          more: t(($) => $.lending.why.periodFrom[step.from]),
        };
      case 'reservedUntil':
        return { main: t(($) => $.lending.why.reservedUntil), more: null };
      case 'closed':
        return {
          main: t(($) => $.lending.why.closed),
          more: t(($) => $.lending.why.closedOn, { day: day(step.fromDay) }),
        };
      case 'renewed':
        return renewed(step);
      case 'moved':
        return {
          main: t(($) => $.lending.why.moved),
          more: step.reason === '' ? null : step.reason,
        };
    }
  };
}
