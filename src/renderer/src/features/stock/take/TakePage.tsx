import '../stock.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { StockTake } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useStockMoment } from '../use-stock-moment.ts';
import { Counting } from './Counting.tsx';
import { EndedTake } from './EndedTake.tsx';
import { TakeActions } from './TakeActions.tsx';
import { TakeGroups } from './TakeGroups.tsx';

/** One count: scanning while it goes on, its report afterwards. */
export function TakePage() {
  const { takeId } = useParams({ from: '/stock/takes/$takeId' });
  return <TakeOf key={takeId} takeId={takeId} />;
}

function TakeOf({ takeId }: { takeId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.stock.take.queryOptions({ input: { takeId } }));
  const back = <BackLink to="/stock">{t(($) => $.stock.take.back)}</BackLink>;
  if (!query.data)
    return (
      <div className="stock-page">
        <p>{back}</p>
        <Awaiting query={query} />
      </div>
    );
  const { take, counts, recent } = query.data;
  return (
    <div className="stock-page take-page">
      <PageHeader
        title={take.name}
        subtitle={<TakeWhere take={take} />}
        back={back}
        actions={<TakeActions take={take} counts={counts} />}
      />
      <div className="take">
        {take.state === 'open' ? (
          <Counting take={take} counts={counts} recent={recent} />
        ) : (
          <EndedTake take={take} counts={counts} />
        )}
        <TakeGroups take={take} counts={counts} />
      </div>
    </div>
  );
}

function TakeWhere({ take }: { take: StockTake }) {
  const { t } = useText();
  const moment = useStockMoment();
  const where = [take.initiativeName, take.place].filter((part) => part !== null).join(' · ');
  const started = t(($) => $.stock.takes.startedAt, { moment: moment(take.startedAt, take.startedBy) });
  return (
    <>
      <bdi>{where}</bdi> · {started}
    </>
  );
}
