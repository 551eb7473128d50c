import type { Loan } from '#shared/contract/loans.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';

/** When a thing was handed over and by whom, in one quiet line. */
export function LoanMoment({ loan }: { loan: Pick<Loan, 'handedOverAt' | 'handedOverBy' | 'returnedAt'> }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const day = formatDayOf(loan.handedOverAt, timeZone, i18n.language);
  const handedOver =
    loan.handedOverBy === null
      ? t(($) => $.loans.handedOverOn, { day })
      : t(($) => $.loans.handedOverOnBy, { day, who: loan.handedOverBy });
  const returned =
    loan.returnedAt === null
      ? null
      : t(($) => $.loans.returnedOn, { day: formatDayOf(loan.returnedAt, timeZone, i18n.language) });
  return (
    <p className="loan-row-detail">{[handedOver, returned].filter((part) => part !== null).join(' · ')}</p>
  );
}
