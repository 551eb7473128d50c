import type { Loan } from '#shared/contract/loans.contract.ts';
import { dayNumber } from '#shared/domain/calendar.ts';
import { useText } from '../../app/text.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { Status } from '../../ui/Status.tsx';

export interface DueLabelProps {
  loan: Pick<Loan, 'dueDay' | 'daysLate' | 'returnedAt' | 'undone'>;
  /** A tinted ground, where the label stands alone. */
  isFilled?: boolean | undefined;
}

/** When a thing is expected back, or that it came back: an icon and words, never a colour alone. */
export function DueLabel({ loan, isFilled = false }: DueLabelProps) {
  const { t } = useText();
  const today = useHouseDay();
  const words = useDayWords();
  if (loan.undone)
    return (
      <Status tone="neutral" icon="undo" isFilled={isFilled}>
        {t(($) => $.loans.due.undone)}
      </Status>
    );
  if (loan.returnedAt !== null) {
    const text =
      loan.daysLate > 0
        ? t(($) => $.loans.due.returnedLate, { count: loan.daysLate })
        : t(($) => $.loans.due.returned);
    return (
      <Status tone="done" icon="return" isFilled={isFilled}>
        {text}
      </Status>
    );
  }
  if (loan.daysLate > 0) {
    return (
      <Status tone="attention" isFilled={isFilled}>
        {t(($) => $.loans.due.late, { count: loan.daysLate })}
      </Status>
    );
  }
  if (loan.dueDay === today)
    return (
      <Status tone="info" icon="today" isFilled={isFilled}>
        {t(($) => $.loans.due.today)}
      </Status>
    );
  if (dayNumber(loan.dueDay) - dayNumber(today) === 1) {
    return (
      <Status tone="neutral" icon="calendar" isFilled={isFilled}>
        {t(($) => $.loans.due.tomorrow)}
      </Status>
    );
  }
  return (
    <Status tone="neutral" icon="calendar" isFilled={isFilled}>
      {t(($) => $.loans.due.on, { day: words(loan.dueDay) })}
    </Status>
  );
}
