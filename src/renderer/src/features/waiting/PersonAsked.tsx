import './waiting.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { AskDialog } from './AskDialog.tsx';
import type { Chosen } from './Chosen.tsx';
import { HoldRow } from './HoldRow.tsx';
import { useHoldActs } from './hold-acts.ts';
import { ReservationRow } from './ReservationRow.tsx';
import { ReserveDialog } from './ReserveDialog.tsx';
import { useReservationActs } from './reservation-acts.ts';

/** What a person waits for and has reserved, with ways to ask for more. */
export function PersonAsked({ person }: { person: Chosen }) {
  return (
    <>
      <PersonHolds key={`holds ${person.id}`} person={person} />
      <PersonReservations key={`reservations ${person.id}`} person={person} />
    </>
  );
}

function PersonHolds({ person }: { person: Chosen }) {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useHoldActs();
  const [isAsking, setAsking] = useState(false);
  const query = useQuery(orpc.holds.ofPerson.queryOptions({ input: { personId: person.id } }));
  const holds = query.data?.holds ?? [];
  return (
    <Card
      title={t(($) => $.waiting.person.waitsFor)}
      icon="wait"
      isFlush={holds.length > 0}
      aside={
        <span className="waiting-aside">
          {holds.length === 0 ? null : <Badge>{holds.length}</Badge>}
          <Button size="small" variant="quiet" icon="plus" onPress={() => setAsking(true)}>
            {t(($) => $.waiting.ask.open)}
          </Button>
        </span>
      }
    >
      {holds.length === 0 ? (
        <p className="waiting-quiet">{t(($) => $.waiting.person.waitsForNothing)}</p>
      ) : (
        <ul className="loan-rows" aria-label={t(($) => $.waiting.person.waitsFor)}>
          {holds.map((hold) => (
            <HoldRow key={hold.id} hold={hold} named="thing" acts={acts} />
          ))}
        </ul>
      )}
      {isAsking ? <AskDialog person={person} onClose={() => setAsking(false)} /> : null}
    </Card>
  );
}

function PersonReservations({ person }: { person: Chosen }) {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useReservationActs();
  const [isAsking, setAsking] = useState(false);
  const query = useQuery(orpc.reservations.ofPerson.queryOptions({ input: { personId: person.id } }));
  const reservations = query.data?.reservations ?? [];
  return (
    <Card
      title={t(($) => $.waiting.person.reservations)}
      icon="calendar"
      isFlush={reservations.length > 0}
      aside={
        <span className="waiting-aside">
          {reservations.length === 0 ? null : <Badge>{reservations.length}</Badge>}
          <Button size="small" variant="quiet" icon="plus" onPress={() => setAsking(true)}>
            {t(($) => $.waiting.reserve.open)}
          </Button>
        </span>
      }
    >
      {reservations.length === 0 ? (
        <p className="waiting-quiet">{t(($) => $.waiting.person.noReservations)}</p>
      ) : (
        <ul className="loan-rows" aria-label={t(($) => $.waiting.person.reservations)}>
          {reservations.map((one) => (
            <ReservationRow key={one.id} reservation={one} named="thing" acts={acts} />
          ))}
        </ul>
      )}
      {isAsking ? <ReserveDialog person={person} onClose={() => setAsking(false)} /> : null}
    </Card>
  );
}
