import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LedgerEntry } from '#shared/contract/money.contract.ts';
import { formatDayShort, formatTimeOf } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useStaffSession } from '../../staff/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type MenuAction, MenuButton } from '../../ui/MenuButton.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useGrowing } from '../loans/growing.tsx';
import { useEntryWord, useEuro } from './money-words.ts';
import type { MoneyDesk } from './use-money-desk.tsx';

type Account = 'all' | 'fees' | 'deposit';

/** Everything that happened with a person's money, newest first. Nothing of it can be changed: it can be reversed. */
export function Ledger({ personId, desk }: { personId: string; desk: MoneyDesk }) {
  const { t } = useText();
  const { orpc } = useApi();
  const [account, setAccount] = useState<Account>('all');
  const growing = useGrowing();
  const query = useQuery(
    orpc.money.ledger.queryOptions({
      input: { personId, account, limit: growing.limit },
      placeholderData: (before) => before,
    }),
  );
  const columns = useColumns(query.data?.entries ?? [], desk);
  const none = account === 'all' ? t(($) => $.money.ledger.none) : t(($) => $.money.ledger.noneOfKind);
  const table = query.data ? (
    <div className="money-ledger-table">
      <Table
        label={t(($) => $.money.ledger.title)}
        density="dense"
        columns={columns}
        rows={query.data.entries}
        rowId={({ id }) => id}
        empty={<EmptyState icon="euro" size="small" title={none} />}
      />
      {growing.button(query.data.entries.length, query.data.total)}
    </div>
  ) : (
    <Awaiting query={query} />
  );
  return (
    <section aria-labelledby="money-ledger-title">
      <h2 id="money-ledger-title" className="visually-hidden">
        {t(($) => $.money.ledger.title)}
      </h2>
      <Tabs<Account>
        label={t(($) => $.money.ledger.show)}
        selected={account}
        onChange={setAccount}
        items={[
          { id: 'all', label: t(($) => $.money.ledger.all), content: table },
          { id: 'fees', label: t(($) => $.money.ledger.fees), content: table },
          { id: 'deposit', label: t(($) => $.money.ledger.deposit), content: table },
        ]}
      />
    </section>
  );
}

function useColumns(entries: readonly LedgerEntry[], desk: MoneyDesk): TableColumn<LedgerEntry>[] {
  const { t, i18n } = useText();
  const euro = useEuro();
  const { timeZone } = useStaffSession().house;
  const signed = (cents: number) => (cents === 0 ? '' : euro(cents));
  return [
    {
      id: 'day',
      header: t(($) => $.money.ledger.day),
      width: '8rem',
      renderCell: ({ day, at }) => (
        <span className="num">
          {formatDayShort(day, i18n.language)}{' '}
          <span className="money-detail">{formatTimeOf(at, timeZone, i18n.language)}</span>
        </span>
      ),
    },
    {
      id: 'what',
      header: t(($) => $.money.ledger.what),
      isRowHeader: true,
      renderCell: (entry) => <What entry={entry} />,
    },
    {
      id: 'fees',
      header: t(($) => $.money.ledger.charges),
      isNumeric: true,
      width: '7rem',
      renderCell: (entry) => signed(entry.feesCents),
    },
    {
      id: 'deposit',
      header: t(($) => $.money.ledger.deposits),
      isNumeric: true,
      width: '8rem',
      renderCell: (entry) =>
        entry.depositCents === 0 && entry.askedCents !== 0 ? (
          <span className="money-detail">
            {t(($) => $.money.ledger.asked)} {euro(entry.askedCents)}
          </span>
        ) : (
          signed(entry.depositCents)
        ),
    },
    {
      id: 'balance',
      header: t(($) => $.money.ledger.balance),
      isNumeric: true,
      width: '7rem',
      renderCell: (entry) => euro(entry.balanceCents),
    },
    {
      id: 'number',
      header: t(($) => $.money.ledger.number),
      width: '7rem',
      renderCell: (entry) => <span className="num money-number">{entry.receiptNumber ?? ''}</span>,
    },
    {
      id: 'acts',
      header: t(($) => $.money.ledger.acts),
      isHeaderHidden: true,
      width: '3.5rem',
      renderCell: (entry) => <EntryMenu entry={entry} entries={entries} desk={desk} />,
    },
  ];
}

function What({ entry }: { entry: LedgerEntry }) {
  const { t } = useText();
  const euro = useEuro();
  const word = useEntryWord();
  const open = entry.openCents;
  const details = [
    entry.thing || entry.initiativeName,
    entry.means === null ? '' : t(($) => $.money.means[entry.means ?? 'cash']),
    open > 0 && open < entry.feesCents ? t(($) => $.money.ledger.openPart, { amount: euro(open) }) : '',
    entry.note,
    entry.byName === null ? '' : t(($) => $.money.ledger.by, { name: entry.byName }),
  ];
  return (
    <div className="money-what" data-reversed={entry.reversed ? '' : undefined}>
      <p>
        <bdi>{word(entry)}</bdi>
        {entry.reversed ? <span className="money-mark">{t(($) => $.money.ledger.reversed)}</span> : null}
      </p>
      <p className="money-detail">{details.filter((part) => part !== '').join(' · ')}</p>
    </div>
  );
}

function EntryMenu({
  entry,
  entries,
  desk,
}: {
  entry: LedgerEntry;
  entries: readonly LedgerEntry[];
  desk: MoneyDesk;
}) {
  const { t } = useText();
  const word = useEntryWord();
  const mayForgive = useStaffSession().account.role !== 'volunteer';
  const sameAct = entries.filter(({ actId }) => actId === entry.actId);
  const actions: MenuAction[] = [
    {
      id: 'receipt',
      label: t(($) => $.money.acts.receipt),
      icon: 'print',
      onPress: () => desk.open({ act: 'receipt', of: { by: 'act', actId: entry.actId } }),
    },
  ];
  if (mayForgive && entry.openCents > 0)
    actions.push({
      id: 'forgive',
      label: t(($) => $.money.acts.forgive),
      icon: 'minus',
      onPress: () => desk.open({ act: 'forgive', entry }),
    });
  if (entry.canReverse)
    actions.push({
      id: 'reverse',
      label: t(($) => $.money.acts.reverse),
      icon: 'undo',
      onPress: () => desk.reverse(entry, sameAct),
    });
  return (
    <MenuButton isIconOnly label={t(($) => $.money.acts.moreOf, { what: word(entry) })} actions={actions} />
  );
}
