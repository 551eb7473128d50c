import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { NotYet } from '../growing.tsx';
import { LoanRow } from '../LoanRow.tsx';
import { TakeBackButton } from './TakeBackButton.tsx';

/** What a person still has from before this visit, late things first; each can be taken back without its label. */
export function StillHas({ personId, leaveOut }: { personId: string; leaveOut: readonly string[] }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.loans.ofPerson.queryOptions({ input: { personId, openOnly: true, limit: 200 } }),
  );
  const loans = (query.data?.loans ?? [])
    .filter((loan) => !leaveOut.includes(loan.id))
    .toSorted((a, b) => a.dueDay.localeCompare(b.dueDay));
  const late = loans.filter((loan) => loan.daysLate > 0).length;
  return (
    <Card
      isFlush
      icon="item"
      title={t(($) => $.loans.stillHas.title)}
      aside={
        loans.length === 0 ? null : <Badge tone={late > 0 ? 'attention' : 'neutral'}>{loans.length}</Badge>
      }
    >
      {query.data ? null : (
        <div className="lend-pad">
          <NotYet query={query} />
        </div>
      )}
      {query.data && loans.length === 0 ? (
        <p className="lend-pad lend-quiet">{t(($) => $.loans.stillHas.nothing)}</p>
      ) : null}
      <ul className="loan-rows" aria-label={t(($) => $.loans.stillHas.title)}>
        {loans.map((loan) => (
          <StillHasRow key={loan.id} loan={loan} />
        ))}
      </ul>
    </Card>
  );
}

/** Drawn again only when its own loan changes: at each scan the list may be fifty rows long. */
const StillHasRow = memo(function StillHasRow({ loan }: { loan: Loan }) {
  return <LoanRow loan={loan} named="thing" actions={<TakeBackButton loan={loan} />} />;
});
