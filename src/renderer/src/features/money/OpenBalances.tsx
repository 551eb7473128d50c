import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { useGrowing } from '../loans/growing.tsx';
import { isShielded } from '../people/shielded.ts';
import { useEuro } from './money-words.ts';

interface OpenBalancesProps {
  show: 'owes' | 'credit';
  initiativeId: string | null;
}

/** Persons with something to pay, or to get back; Enter opens the account. */
export function OpenBalances({ show, initiativeId }: OpenBalancesProps) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const router = useRouter();
  const euro = useEuro();
  const growing = useGrowing();
  const query = useQuery(
    orpc.money.openBalances.queryOptions({
      input: { show, initiativeId, limit: growing.limit },
      placeholderData: (before) => before,
    }),
  );
  if (!query.data) return <Awaiting query={query} />;
  const { rows, total, totalCents } = query.data;
  return (
    <div className="money-list">
      {total > 0 ? (
        <p className="money-sum">
          {t(($) => $.money.overview.total, { amount: euro(Math.abs(totalCents)) })}
        </p>
      ) : null}
      <Table
        label={show === 'owes' ? t(($) => $.money.overview.owes) : t(($) => $.money.overview.credit)}
        rows={rows}
        rowId={({ person }) => person.id}
        rowText={({ person }) => person.name}
        onOpen={({ person }) => {
          if (isShielded(person.number)) return;
          void router.navigate({ to: '/people/$personId/money', params: { personId: person.id } });
        }}
        empty={<Nothing show={show} />}
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
            id: 'lastDay',
            header: t(($) => $.money.overview.lastDay),
            width: '11rem',
            renderCell: ({ lastDay }) => (
              <span className="num">{formatDayShort(lastDay, i18n.language)}</span>
            ),
          },
          {
            id: 'amount',
            header: t(($) => $.money.overview.amount),
            isNumeric: true,
            width: '9rem',
            renderCell: ({ feesCents }) => euro(Math.abs(feesCents)),
          },
        ]}
      />
      {growing.button(rows.length, total)}
    </div>
  );
}

function Nothing({ show }: { show: 'owes' | 'credit' }) {
  const { t } = useText();
  if (show === 'credit')
    return <EmptyState icon="euro" size="small" title={t(($) => $.money.overview.nobodyCredit)} />;
  return (
    <EmptyState icon="check" size="small" title={t(($) => $.money.overview.nobodyOwes)}>
      {t(($) => $.money.overview.nobodyOwesWords)}
    </EmptyState>
  );
}
