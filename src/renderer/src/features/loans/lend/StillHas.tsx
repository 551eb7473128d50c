import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { shortcuts, useDeskKeys } from '../../../staff/desk-keys.ts';
import { isDialogOpen } from '../../../staff/dialog-open.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { RenewCount } from '../../lending/RenewBar.tsx';
import { RenewButton } from '../../lending/RenewButton.tsx';
import { RenewOutcome } from '../../lending/RenewOutcome.tsx';
import { type RenewActs, useRenew, useSteadyActs } from '../../lending/use-renew.ts';
import { LoanClaim } from '../../reminders/LoanClaim.tsx';
import { type ClaimsByLoan, useClaimsOf } from '../../reminders/use-claims.ts';
import { NotYet } from '../growing.tsx';
import { LoanRow } from '../LoanRow.tsx';
import { TakeBackButton } from './TakeBackButton.tsx';

/**
 * What a person still has from before this visit, late things first. Each can be taken back without its label, renewed, asked why it is
 * due that day, and noted as "says it was brought back".
 */
export function StillHas({ personId, leaveOut }: { personId: string; leaveOut: readonly string[] }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.loans.ofPerson.queryOptions({ input: { personId, openOnly: true, limit: 200 } }),
  );
  const loans = (query.data?.loans ?? [])
    .filter((loan) => !leaveOut.includes(loan.id))
    .toSorted((a, b) => a.dueDay.localeCompare(b.dueDay));
  const renewal = useRenew('desk');
  const acts = useSteadyActs(renewal);
  const claims = useClaimsOf((query.data?.loans ?? []).map(({ id }) => id));
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
      {loans.length > 1 ? <RenewAll loans={loans} acts={renewal} /> : null}
      <ul className="loan-rows" aria-label={t(($) => $.loans.stillHas.title)}>
        {loans.map((loan) => (
          <StillHasRow key={loan.id} loan={loan} acts={acts} claims={claims} />
        ))}
      </ul>
      <RenewOutcome acts={renewal} />
    </Card>
  );
}

/** Everything at once, with a key of its own; what could not be renewed is said with the reason. */
function RenewAll({ loans, acts }: { loans: readonly Loan[]; acts: RenewActs }) {
  const { t } = useText();
  useDeskKeys({ renewAll: () => acts.renew(loans) }, isDialogOpen);
  return (
    <div className="lend-renew-all">
      <KeyHint keys={shortcuts.renewAll.keys} />
      <Button
        size="small"
        icon="refresh"
        keyShortcuts={shortcuts.renewAll.aria}
        isPending={acts.isBusy}
        pendingLabel={t(($) => $.common.working)}
        onPress={() => acts.renew(loans)}
      >
        {t(($) => $.lending.renew.all)}
      </Button>
    </div>
  );
}

interface RowProps {
  loan: Loan;
  acts: ReturnType<typeof useSteadyActs>;
  claims: ClaimsByLoan;
}

/** Drawn again only when its own loan changes: at each scan the list may be fifty rows long. */
const StillHasRow = memo(function StillHasRow({ loan, acts, claims }: RowProps) {
  return (
    <LoanRow
      loan={loan}
      named="thing"
      isWhyAsked
      more={<RenewCount loan={loan} />}
      actions={
        <>
          <RenewButton loan={loan} acts={acts} />
          <TakeBackButton loan={loan} />
          <LoanClaim loan={loan} claims={claims} />
        </>
      }
    />
  );
});
