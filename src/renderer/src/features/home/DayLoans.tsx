import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { formatTimeOf } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { DueLabel } from '../loans/DueLabel.tsx';
import { NotYet } from '../loans/growing.tsx';
import { ThingPicture } from '../loans/ThingPicture.tsx';
import { isShielded } from '../people/shielded.ts';
import type { DayView } from './DayFigures.tsx';

const pageSize = 100;
const rowHeight = 62;

interface DayLoansProps {
  view: DayView;
  total: number;
  /** At most this high, as a CSS length; a short list is shorter. */
  height: string;
}

/** The list behind a figure; the core gives late things the longest late first. Enter opens the person. */
export function DayLoans({ view, total, height }: DayLoansProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const router = useRouter();
  const query = useInfiniteQuery(
    orpc.loans.list.infiniteOptions({
      input: (offset: number) => ({ view, limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.length * pageSize;
        return shown < last.total ? shown : undefined;
      },
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const loans = query.data.pages.flatMap((page) => page.loans);
  if (loans.length === 0) return <NothingHere view={view} />;
  return (
    <VirtualList
      label={t(($) => $.staff.today.lists[view].title)}
      items={loans}
      itemId={(loan) => loan.id}
      rowHeight={rowHeight}
      height={`min(${Math.max(total, loans.length) * rowHeight + 2}px, ${height})`}
      placeKey={`today ${view}`}
      onOpen={({ personId, personNumber, itemId }) => {
        // Of somebody shielded there is no page; the thing has one.
        if (isShielded(personNumber))
          void router.navigate({ to: '/things/items/$itemId', params: { itemId } });
        else void router.navigate({ to: '/people/$personId', params: { personId } });
      }}
      onNearEnd={() => {
        if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
      }}
    >
      {(loan) => <DayLoan loan={loan} view={view} />}
    </VirtualList>
  );
}

function DayLoan({ loan, view }: { loan: Loan; view: DayView }) {
  const { i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const moment =
    view === 'handedOverToday' ? loan.handedOverAt : view === 'returnedToday' ? loan.returnedAt : null;
  return (
    <div className="day-loan">
      <ThingPicture pictogram={loan.pictogram} photoId={loan.photoId} />
      <div className="day-loan-words">
        <bdi className="day-loan-thing">{loan.kindName}</bdi>
        <p className="loan-row-detail">
          {loan.barcode} · {loan.initiativeName}
        </p>
      </div>
      <div className="day-loan-words">
        <bdi>{loan.personName || loan.personNumber}</bdi>
        {loan.personName === '' ? null : <p className="loan-row-detail">{loan.personNumber}</p>}
      </div>
      <div className="day-loan-due">
        <DueLabel loan={loan} />
        {moment === null ? null : (
          <p className="loan-row-detail num">{formatTimeOf(moment, timeZone, i18n.language)}</p>
        )}
      </div>
    </div>
  );
}

function NothingHere({ view }: { view: DayView }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={view === 'late' || view === 'dueToday' ? 'check' : 'loan'}
      size="small"
      title={t(($) => $.staff.today.lists[view].empty)}
      action={
        view === 'open' || view === 'handedOverToday' ? (
          <Link to="/lend">{t(($) => $.staff.places.lend)}</Link>
        ) : undefined
      }
    />
  );
}
