import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { LoanButtons } from '../LoanButtons.tsx';
import { LoanRow } from '../LoanRow.tsx';
import { useLoanActs } from '../loan-acts.ts';
import { useReturns } from './ReturnsDesk.tsx';

/** What came back today and does not stand in the row of this screen: of before a reload, or of another desk. */
export function EarlierReturns() {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useLoanActs();
  const { lines } = useReturns();
  const { data } = useQuery(orpc.loans.list.queryOptions({ input: { view: 'returnedToday', limit: 100 } }));
  const here = new Set(lines.map(({ outcome }) => (outcome.kind === 'back' ? outcome.after.loan.id : '')));
  const earlier = (data?.loans ?? []).filter((loan) => !here.has(loan.id));
  if (earlier.length === 0) return null;
  const title = t(($) => $.bulk.earlier);
  return (
    <Card isFlush icon="clock" title={title} aside={<Badge>{earlier.length}</Badge>}>
      <ul className="loan-rows" aria-label={title}>
        {earlier.slice(0, 20).map((loan) => (
          <LoanRow
            key={loan.id}
            loan={loan}
            named="thing"
            isPersonNamed
            actions={<LoanButtons loan={loan} acts={acts} />}
          />
        ))}
      </ul>
    </Card>
  );
}
