import '../../catalog/catalog.css';
import '../../loans/loans.css';
import '../../../staff/form/form.css';
import '../waiting.css';
import './calendar.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import type { Chosen } from '../Chosen.tsx';
import { KindCalendar } from './KindCalendar.tsx';

/** The calendar of a kind. Its address says for whom is reserved, or which reservation is moved, by id. */
export function KindCalendarPage() {
  const { kindId } = useParams({ from: '/things/kinds/$kindId/calendar' });
  const { person: personId, reservation: movingId } = useSearch({ from: '/things/kinds/$kindId/calendar' });
  const { orpc } = useApi();
  const kind = useQuery(orpc.catalog.getKind.queryOptions({ input: { kindId } }));
  const person = usePerson(personId);
  const reservations = useReservationsOf(kindId);
  const stop = useStop(kindId);
  if (!kind.data || person === undefined || !reservations.isKnown) {
    return (
      <div className="catalog-page">
        <Back kindId={kindId} name={kind.data?.name} />
        <Awaiting query={kind} />
      </div>
    );
  }
  return (
    <KindCalendar
      key={`${kindId} ${personId ?? ''} ${movingId ?? ''}`}
      kind={kind.data}
      person={person}
      reservations={reservations.all}
      moving={reservations.all.find(({ id }) => id === movingId) ?? null}
      back={<Back kindId={kindId} name={kind.data.name} />}
      onStop={stop}
    />
  );
}

function Back({ kindId, name }: { kindId: string; name: string | undefined }) {
  const { t } = useText();
  return (
    <BackLink to="/things/kinds/$kindId" params={{ kindId }}>
      {name ?? t(($) => $.catalog.kind.one)}
    </BackLink>
  );
}

/** Leaves moving a reservation; the calendar stays. */
function useStop(kindId: string): () => void {
  const navigate = useNavigate();
  return () =>
    void navigate({ to: '/things/kinds/$kindId/calendar', params: { kindId }, search: {}, replace: true });
}

/** The person of the address; null when it names none (any more), undefined while asking. */
function usePerson(personId: string | undefined): Chosen | null | undefined {
  const { orpc } = useApi();
  const query = useQuery(
    orpc.people.get.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== undefined }),
  );
  if (personId === undefined || query.isError) return null;
  return query.data ? { id: query.data.id, name: query.data.name || query.data.number } : undefined;
}

const most = 200;

/** All reservations of a kind that have not ended, in the order of their days. */
function useReservationsOf(kindId: string): { isKnown: boolean; all: readonly Reservation[] } {
  const { orpc } = useApi();
  const ask = (view: 'today' | 'coming') =>
    orpc.reservations.list.queryOptions({ input: { view, kindId, limit: most } });
  const today = useQuery(ask('today'));
  const coming = useQuery(ask('coming'));
  const all = [...(today.data?.reservations ?? []), ...(coming.data?.reservations ?? [])];
  return { isKnown: (today.data ?? today.error) !== null && !today.isPending && !coming.isPending, all };
}
