import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { payMeans } from '#shared/domain/ledger-kinds.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { saveFile } from '../../staff/save-file.ts';
import { writeCents } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { dayList, dayRows } from './day-rows.ts';
import { useEuro } from './money-words.ts';

export type DayTotal = Awaited<ReturnType<Client['money']['dayTotals']>>['rows'][number];

/** Money that came in and went out on a day, per initiative and means: what a till is counted against. */
export function DayMoney({ initiativeId }: { initiativeId: string | null }) {
  const { t } = useText();
  const { orpc } = useApi();
  const euro = useEuro();
  const today = useHouseDay();
  const dayWords = useDayWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useQuery(
    orpc.money.dayTotals.queryOptions({
      input: {
        ...(chosen === null ? {} : { day: chosen }),
        ...(initiativeId === null ? {} : { initiativeId }),
      },
      placeholderData: (before) => before,
    }),
  );
  const totals = query.data?.rows ?? [];
  // Today is the core's to say, unless a day was asked for.
  const day = query.data?.day ?? chosen ?? today;
  const rows = dayRows(totals, payMeans);
  const words = {
    house: t(($) => $.money.overview.house),
    sum: t(($) => $.money.overview.sum),
    means: (means: (typeof payMeans)[number]) => t(($) => $.money.means[means]),
  };
  const save = () => {
    const heads = [
      t(($) => $.money.overview.initiative),
      t(($) => $.money.overview.means),
      t(($) => $.money.overview.in),
      t(($) => $.money.overview.out),
      t(($) => $.money.overview.net),
    ];
    saveFile(`${t(($) => $.money.overview.file)}-${day}.csv`, [dayList(heads, rows, words, writeCents)]);
  };
  return (
    <div className="money-list">
      <div className="money-day-head">
        <DateField
          label={t(($) => $.money.overview.dayLabel)}
          value={day}
          onChange={setChosen}
          today={today}
          unreadable={t(($) => $.admin.audit.dayUnreadable)}
          describe={dayWords}
        />
        {totals.length === 0 ? null : (
          <Button icon="export" onPress={save}>
            {t(($) => $.money.overview.save)}
          </Button>
        )}
      </div>
      {query.data ? (
        <Table
          label={t(($) => $.money.overview.day)}
          rows={totals.length === 0 ? [] : rows}
          rowId={({ id }) => id}
          empty={
            <EmptyState icon="euro" size="small" title={t(($) => $.money.overview.noMoney)}>
              {t(($) => $.money.overview.noMoneyWords)}
            </EmptyState>
          }
          columns={[
            {
              id: 'initiative',
              header: t(($) => $.money.overview.initiative),
              isRowHeader: true,
              renderCell: (row) =>
                row.isSum ? <strong>{words.sum}</strong> : <bdi>{row.name || words.house}</bdi>,
            },
            {
              id: 'means',
              header: t(($) => $.money.overview.means),
              width: '9rem',
              renderCell: (row) => words.means(row.means),
            },
            {
              id: 'in',
              header: t(($) => $.money.overview.in),
              isNumeric: true,
              width: '9rem',
              renderCell: (row) => euro(row.inCents),
            },
            {
              id: 'out',
              header: t(($) => $.money.overview.out),
              isNumeric: true,
              width: '9rem',
              renderCell: (row) => euro(row.outCents),
            },
            {
              id: 'net',
              header: t(($) => $.money.overview.net),
              isNumeric: true,
              width: '9rem',
              renderCell: (row) => <strong>{euro(row.inCents - row.outCents)}</strong>,
            },
          ]}
        />
      ) : (
        <Awaiting query={query} />
      )}
    </div>
  );
}
