import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { formatTimeOf } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { LoanRow } from '../LoanRow.tsx';
import { useLendDesk } from '../lend/LendDesk.tsx';
import { type KeptVisit, readVisit } from './kept-visit.ts';

/**
 * After a reload, a crash or a change of worker: what was done last here, and the way on with it. What this screen still knows
 * by its ids comes first; otherwise it is the newest hand-over of the day.
 */
export function LastVisit() {
  const [kept] = useState(() => readVisit());
  return kept ? <KeptHere kept={kept} /> : <NewestToday />;
}

function KeptHere({ kept }: { kept: KeptVisit }) {
  const { t } = useText();
  const { orpc } = useApi();
  const { data } = useQuery(
    orpc.loans.ofPerson.queryOptions({ input: { personId: kept.personId, limit: 200 } }),
  );
  const ids = new Set(kept.acts.map(({ loanId }) => loanId));
  const loans = (data?.loans ?? []).filter((loan) => ids.has(loan.id));
  return <Offer title={t(($) => $.loans.last.here)} loans={loans} visit={kept} />;
}

function NewestToday() {
  const { t } = useText();
  const { orpc } = useApi();
  const { data } = useQuery(orpc.loans.list.queryOptions({ input: { view: 'handedOverToday', limit: 50 } }));
  const [newest] = data?.loans ?? [];
  if (!newest) return null;
  const loans = (data?.loans ?? []).filter((loan) => loan.personId === newest.personId);
  const acts = loans.map((loan) => ({ act: 'lent' as const, loanId: loan.id }));
  return (
    <Offer title={t(($) => $.loans.last.today)} loans={loans} visit={{ personId: newest.personId, acts }} />
  );
}

function Offer({ title, loans, visit }: { title: string; loans: readonly Loan[]; visit: KeptVisit }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const { resume } = useLendDesk();
  const [newest] = loans;
  if (!newest) return null;
  const name = newest.personName || newest.personNumber;
  const at = formatTimeOf(newest.returnedAt ?? newest.handedOverAt, timeZone, i18n.language);
  return (
    <Card
      isFlush
      icon="clock"
      title={title}
      aside={
        <Button icon="forward" onPress={() => resume(visit)}>
          {t(($) => $.loans.last.resume, { name })}
        </Button>
      }
    >
      <p className="lend-pad lend-quiet">
        <bdi>{name}</bdi> · {at} · {t(($) => $.loans.last.acts, { count: visit.acts.length })}
      </p>
      <ul className="loan-rows" aria-label={title}>
        {loans.slice(0, 5).map((loan) => (
          <LoanRow key={loan.id} loan={loan} named="thing" />
        ))}
      </ul>
    </Card>
  );
}
