import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { useGrowing } from '../loans/growing.tsx';
import { isShielded } from '../people/shielded.ts';
import { useEuro } from './money-words.ts';

/** Deposits in keeping, those that can go back first. */
export function HeldDeposits({ initiativeId }: { initiativeId: string | null }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const router = useRouter();
  const euro = useEuro();
  const growing = useGrowing();
  const query = useQuery(
    orpc.money.heldDeposits.queryOptions({
      input: { initiativeId, limit: growing.limit },
      placeholderData: (before) => before,
    }),
  );
  if (!query.data) return <Awaiting query={query} />;
  const { rows, total, totalCents, overCount } = query.data;
  return (
    <div className="money-list">
      {total > 0 ? (
        <p className="money-sum">
          {t(($) => $.money.overview.totalDeposits, { amount: euro(totalCents) })}
          {overCount > 0 ? ` · ${t(($) => $.money.overview.overCount, { count: overCount })}` : ''}
        </p>
      ) : null}
      <Table
        label={t(($) => $.money.overview.deposits)}
        rows={rows}
        rowId={({ person, loanId, initiativeId: at }) => `${person.id} ${at} ${loanId}`}
        rowText={({ person }) => person.name}
        onOpen={({ person }) => {
          if (isShielded(person.number)) return;
          void router.navigate({ to: '/people/$personId/money', params: { personId: person.id } });
        }}
        empty={<EmptyState icon="lock" size="small" title={t(($) => $.money.overview.noDeposits)} />}
        columns={[
          {
            id: 'person',
            header: t(($) => $.money.overview.person),
            isRowHeader: true,
            renderCell: ({ person }) => (
              <>
                <bdi>{person.name || t(($) => $.people.nameless)}</bdi>{' '}
                <span className="money-detail num">{person.number}</span>
              </>
            ),
          },
          {
            id: 'thing',
            header: t(($) => $.money.overview.thing),
            renderCell: ({ thing, initiativeName }) => (
              <>
                <bdi>{thing || t(($) => $.money.deposits.withoutThing)}</bdi>
                <span className="money-detail"> · {initiativeName}</span>
              </>
            ),
          },
          {
            id: 'state',
            header: t(($) => $.money.overview.state),
            width: '12rem',
            renderCell: ({ over }) => (
              <Status tone={over ? 'info' : 'neutral'} icon={over ? 'return' : 'loan'}>
                {over ? t(($) => $.money.deposits.over) : t(($) => $.money.deposits.out)}
              </Status>
            ),
          },
          {
            id: 'since',
            header: t(($) => $.money.overview.since),
            width: '8rem',
            renderCell: ({ sinceDay }) => (
              <span className="num">{formatDayShort(sinceDay, i18n.language)}</span>
            ),
          },
          {
            id: 'amount',
            header: t(($) => $.money.overview.amount),
            isNumeric: true,
            width: '8rem',
            renderCell: ({ heldCents }) => euro(heldCents),
          },
        ]}
      />
      {growing.button(rows.length, total)}
    </div>
  );
}
