import type { StockTake, TakeCounts } from '#shared/contract/stock.contract.ts';
import { takeOutcomes } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { Card } from '../../../ui/Card.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { useStockMoment } from '../use-stock-moment.ts';

/** The figures of a count that is over. */
export function EndedTake({ take, counts }: { take: StockTake; counts: TakeCounts }) {
  const { t } = useText();
  const moment = useStockMoment();
  const shown = takeOutcomes.filter(
    (outcome) => outcome === 'found' || outcome === 'missing' || (counts[outcome] ?? 0) > 0,
  );
  const ended =
    take.endedAt === null
      ? ''
      : take.state === 'closed'
        ? t(($) => $.stock.take.endedAt, { moment: moment(take.endedAt, take.endedBy) })
        : t(($) => $.stock.take.stoppedAt, { moment: moment(take.endedAt, take.endedBy) });
  return (
    <div className="stock-stack">
      <Card title={t(($) => $.stock.take.figures)} icon="list">
        <div className="stock-stack">
          <p>{ended}</p>
          {take.note === '' ? null : <p className="stock-quiet">{take.note}</p>}
          <DefinitionList
            items={[
              { id: 'expected', term: t(($) => $.stock.report.expected), value: figure(take.expected) },
              ...shown.map((outcome) => ({
                id: outcome,
                term: t(($) => $.stock.outcomes[outcome]),
                value: figure(counts[outcome] ?? 0),
              })),
            ]}
          />
        </div>
      </Card>
    </div>
  );
}

const figure = (n: number) => <span className="num">{n}</span>;
