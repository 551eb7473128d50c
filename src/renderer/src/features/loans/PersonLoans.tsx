import './loans.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RenewBar, RenewCount } from '../lending/RenewBar.tsx';
import { RenewButton } from '../lending/RenewButton.tsx';
import { RenewOutcome } from '../lending/RenewOutcome.tsx';
import { type Channel, useRenew } from '../lending/use-renew.ts';
import { LoanClaim } from '../reminders/LoanClaim.tsx';
import { PersonReminders } from '../reminders/PersonReminders.tsx';
import { useClaimsOf } from '../reminders/use-claims.ts';
import { BackDialog } from './back/BackDialog.tsx';
import { NotYet, useGrowing } from './growing.tsx';
import { LoanButtons } from './LoanButtons.tsx';
import { LoanRow } from './LoanRow.tsx';
import { useLoanActs } from './loan-acts.ts';

/** What a person has, late things first, and what was brought back before; each row can be taken back or undone. */
export function PersonLoans({ personId }: { personId: string }) {
  // A list of its own per person: what the one before had is never shown under another name.
  return <LoansOfPerson key={personId} personId={personId} />;
}

function LoansOfPerson({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const query = useQuery(
    orpc.loans.ofPerson.queryOptions({
      input: { personId, limit: growing.limit },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const { loans, openCount, total } = query.data;
  if (total === 0) return <EmptyState icon="loan" size="small" title={t(($) => $.loans.person.none)} />;
  const earlier = loans.filter((loan) => !isOpen(loan));
  return (
    <div className="loans-of">
      <OpenLoans
        title={t(($) => $.loans.person.open, { count: openCount })}
        loans={loans.filter(isOpen).toSorted((a, b) => a.dueDay.localeCompare(b.dueDay))}
      />
      {earlier.length === 0 ? null : <LoanSection title={t(($) => $.loans.person.earlier)} loans={earlier} />}
      {growing.button(loans.length, total)}
      <PersonReminders personId={personId} />
    </div>
  );
}

/** What is out, with renewing one by one or all at once. */
function OpenLoans({ title, loans }: { title: string; loans: readonly Loan[] }) {
  const acts = useLoanActs();
  const [via, setVia] = useState<Channel>('desk');
  const renewal = useRenew(via);
  const claims = useClaimsOf(loans.map(({ id }) => id));
  return (
    <section aria-label={title}>
      <RenewBar title={title} loans={loans} via={via} onVia={setVia} acts={renewal} />
      <ul className="loan-rows">
        {loans.map((loan) => (
          <LoanRow
            key={loan.id}
            loan={loan}
            named="thing"
            isWhyAsked
            more={<RenewCount loan={loan} />}
            actions={
              <>
                <RenewButton loan={loan} acts={renewal} />
                <LoanButtons loan={loan} acts={acts} />
                <LoanClaim loan={loan} claims={claims} />
              </>
            }
          />
        ))}
      </ul>
      <RenewOutcome acts={renewal} />
      <BackDialog acts={acts} />
    </section>
  );
}

function LoanSection({ title, loans }: { title: string; loans: readonly Loan[] }) {
  const acts = useLoanActs();
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="loan-rows">
        {loans.map((loan) => (
          <LoanRow
            key={loan.id}
            loan={loan}
            named="thing"
            isWhyAsked
            actions={<LoanButtons loan={loan} acts={acts} />}
          />
        ))}
      </ul>
    </section>
  );
}

const isOpen = (loan: Loan): boolean => loan.returnedAt === null && !loan.undone;
