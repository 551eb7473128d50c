import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { StockTake } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Status } from '../../../ui/Status.tsx';
import { Table } from '../../../ui/Table.tsx';
import { useOwnInitiativeOptions } from '../../catalog/use-initiatives.ts';
import { useStockMoment } from '../use-stock-moment.ts';
import { OpenTake } from './OpenTake.tsx';
import { StartTake } from './StartTake.tsx';

/** Counts that are going on, to go on with, and the reports of those before. */
export function TakesTab() {
  const { t } = useText();
  const { orpc } = useApi();
  const mayCount = useOwnInitiativeOptions().length > 0;
  const [isStarting, setStarting] = useState(false);
  const query = useQuery(orpc.stock.takes.queryOptions({ input: { limit: 200 } }));
  if (!query.data) return <Awaiting query={query} />;
  const open = query.data.takes.filter(({ state }) => state === 'open');
  const earlier = query.data.takes.filter(({ state }) => state !== 'open');
  const start = mayCount ? (
    <Button variant="primary" icon="plus" onPress={() => setStarting(true)}>
      {t(($) => $.stock.takes.new)}
    </Button>
  ) : null;
  return (
    <div className="stock-stack">
      {query.data.total === 0 ? (
        <EmptyState icon="stock" title={t(($) => $.stock.takes.none)} action={start}>
          {t(($) => $.stock.takes.noneWords)}
        </EmptyState>
      ) : (
        <>
          <section className="stock-stack" aria-labelledby="takes-open">
            <div className="stock-bar">
              <h2 id="takes-open">{t(($) => $.stock.takes.open)}</h2>
              {start}
            </div>
            {open.length === 0 ? <p className="stock-quiet">{t(($) => $.stock.takes.noneOpen)}</p> : null}
            <ul className="takes-open">
              {open.map((take) => (
                <OpenTake key={take.id} take={take} />
              ))}
            </ul>
          </section>
          {earlier.length === 0 ? null : <EarlierTakes takes={earlier} />}
        </>
      )}
      {isStarting ? <StartTake onClose={() => setStarting(false)} /> : null}
    </div>
  );
}

function EarlierTakes({ takes }: { takes: readonly StockTake[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const moment = useStockMoment();
  return (
    <section className="stock-stack" aria-labelledby="takes-earlier">
      <h2 id="takes-earlier">{t(($) => $.stock.takes.earlier)}</h2>
      <Table<StockTake>
        label={t(($) => $.stock.takes.earlier)}
        rows={takes}
        rowId={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/stock/takes/$takeId', params: { takeId: id } })}
        columns={[
          {
            id: 'name',
            header: t(($) => $.stock.takes.columns.name),
            renderCell: ({ name }) => <bdi>{name}</bdi>,
            isRowHeader: true,
          },
          {
            id: 'where',
            header: t(($) => $.stock.takes.columns.where),
            renderCell: ({ initiativeName, place }) => (
              <bdi>{[initiativeName, place].filter((part) => part !== null).join(' · ')}</bdi>
            ),
          },
          {
            id: 'ended',
            header: t(($) => $.stock.takes.columns.ended),
            renderCell: ({ endedAt, endedBy }) => (endedAt === null ? '' : moment(endedAt, endedBy)),
          },
          {
            id: 'scanned',
            header: t(($) => $.stock.takes.columns.scanned),
            renderCell: ({ scanned }) => scanned,
            isNumeric: true,
            width: '7rem',
          },
          {
            id: 'state',
            header: t(($) => $.stock.takes.columns.state),
            renderCell: ({ state }) => (
              <Status
                tone={state === 'closed' ? 'done' : 'neutral'}
                icon={state === 'closed' ? 'check' : 'stop'}
              >
                {t(($) => $.stock.takes.states[state])}
              </Status>
            ),
            width: '10rem',
          },
        ]}
      />
    </section>
  );
}
