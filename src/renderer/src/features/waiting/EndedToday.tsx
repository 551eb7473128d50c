import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { HoldRow } from './HoldRow.tsx';
import { useHoldActs } from './hold-acts.ts';
import { ReservationRow } from './ReservationRow.tsx';
import { useReservationActs } from './reservation-acts.ts';

const most = 100;

/** Who left the list today, folded away: cancelling can be undone until midnight. */
export function EndedHolds({ initiativeId }: { initiativeId: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useHoldActs();
  const of = initiativeId === undefined ? {} : { initiativeId };
  const query = useQuery(orpc.holds.list.queryOptions({ input: { view: 'endedToday', limit: most, ...of } }));
  const holds = query.data?.holds ?? [];
  if (holds.length === 0) return null;
  return (
    <details className="waiting-ended">
      <summary>{t(($) => $.waiting.endedToday, { count: holds.length })}</summary>
      <ul className="loan-rows">
        {holds.map((hold) => (
          <HoldRow key={hold.id} hold={hold} named="both" acts={acts} />
        ))}
      </ul>
    </details>
  );
}

/** Reservations that ended today, folded away in the same way. */
export function EndedReservations({ initiativeId }: { initiativeId: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useReservationActs();
  const of = initiativeId === undefined ? {} : { initiativeId };
  const query = useQuery(
    orpc.reservations.list.queryOptions({ input: { view: 'endedToday', limit: most, ...of } }),
  );
  const reservations = query.data?.reservations ?? [];
  if (reservations.length === 0) return null;
  return (
    <details className="waiting-ended">
      <summary>{t(($) => $.waiting.endedToday, { count: reservations.length })}</summary>
      <ul className="loan-rows">
        {reservations.map((one) => (
          <ReservationRow key={one.id} reservation={one} named="both" acts={acts} />
        ))}
      </ul>
    </details>
  );
}
