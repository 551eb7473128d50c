import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotYet, useGrowing } from '../loans/growing.tsx';
import { EndedReservations } from './EndedToday.tsx';
import { ReservationRow } from './ReservationRow.tsx';
import { useReservationActs } from './reservation-acts.ts';

interface TabProps {
  initiativeId: string | undefined;
}

/** Reservations of today and before: to be put ready, with what could go wrong. */
export const FetchTab = ({ initiativeId }: TabProps) => (
  <Reservations view="today" initiativeId={initiativeId} />
);

/** Reservations that begin later, in the order of their days. */
export const ComingTab = ({ initiativeId }: TabProps) => (
  <Reservations view="coming" initiativeId={initiativeId} />
);

function Reservations({ view, initiativeId }: TabProps & { view: 'today' | 'coming' }) {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const acts = useReservationActs();
  const query = useQuery(
    orpc.reservations.list.queryOptions({
      input: { view, limit: growing.limit, ...(initiativeId === undefined ? {} : { initiativeId }) },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const { reservations, total } = query.data;
  return (
    <div className="loans-of">
      {total === 0 ? (
        <EmptyState icon="calendar" title={t(($) => $.waiting.empty[view])}>
          {t(($) => $.waiting.empty.reserveWords)}
        </EmptyState>
      ) : (
        <ul
          className="loan-rows"
          aria-label={t(($) => (view === 'today' ? $.waiting.tabs.fetch : $.waiting.tabs.coming))}
        >
          {reservations.map((one) => (
            <ReservationRow key={one.id} reservation={one} named="both" acts={acts} />
          ))}
        </ul>
      )}
      {growing.button(reservations.length, total)}
      <EndedReservations initiativeId={initiativeId} />
    </div>
  );
}
