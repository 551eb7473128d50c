import './loans.css';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoanClaim } from '../reminders/LoanClaim.tsx';
import { useClaimsOf } from '../reminders/use-claims.ts';
import { BackDialog } from './back/BackDialog.tsx';
import { NotYet, useGrowing } from './growing.tsx';
import { LoanButtons } from './LoanButtons.tsx';
import { LoanMoment } from './LoanMoment.tsx';
import { LoanRow } from './LoanRow.tsx';
import { useLoanActs } from './loan-acts.ts';

/** Who had a thing and who has it now, newest first; the open loan can be taken back. */
export function ItemLoans({ itemId }: { itemId: string }) {
  return <LoansOfItem key={itemId} itemId={itemId} />;
}

function LoansOfItem({ itemId }: { itemId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useLoanActs();
  const growing = useGrowing();
  const query = useQuery(
    orpc.loans.ofItem.queryOptions({
      input: { itemId, limit: growing.limit },
      placeholderData: (earlier) => earlier,
    }),
  );
  const open = (query.data?.loans ?? []).filter((loan) => loan.returnedAt === null && !loan.undone);
  const claims = useClaimsOf(open.map(({ id }) => id));
  if (!query.data) return <NotYet query={query} />;
  const { loans, total } = query.data;
  if (total === 0) return <EmptyState icon="loan" size="small" title={t(($) => $.loans.item.none)} />;
  return (
    <div className="loans-of">
      <ul className="loan-rows" aria-label={t(($) => $.loans.item.history)}>
        {loans.map((loan) => (
          <LoanRow
            key={loan.id}
            loan={loan}
            named="person"
            isWhyAsked
            more={<LoanMoment loan={loan} />}
            actions={
              <>
                <LoanButtons loan={loan} acts={acts} />
                <LoanClaim loan={loan} claims={claims} />
              </>
            }
          />
        ))}
      </ul>
      {growing.button(loans.length, total)}
      <BackDialog acts={acts} />
    </div>
  );
}
