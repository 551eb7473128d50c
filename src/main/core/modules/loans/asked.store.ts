import { sql } from 'kysely';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';

/** Who asked for an item before, as far as a hand-over has to know. */
export interface Asked {
  /** Set aside for this person. */
  setAside: { holdId: string; personId: string; until: LocalDay } | null;
  /** First day, within the days asked about, that the item is kept for a reservation. */
  reserved: { reservationId: string; personId: string; day: LocalDay } | null;
  /** This person waits for the kind. */
  ownHold: string | null;
  /** This person has reserved one of the kind for one of these days. */
  ownReservation: string | null;
}

export interface AskedQuestion {
  itemId: string;
  kindId: string;
  /** Null when nobody stands at the counter. */
  personId: string | null;
  today: LocalDay;
  /** Last day the item would not be free. */
  until: LocalDay;
}

/** One round trip, because it stands between a scan and its confirmation: each row says what it is. */
export async function askedFor(ex: Executor, question: AskedQuestion): Promise<Asked> {
  const { itemId, kindId, personId, today, until } = question;
  const whose = personId ?? '';
  const { rows } = await sql<AskedRow>`
    select 'held' as what, id, person_id as person, ready_until as day from hold
      where ready_item_id = ${itemId} and ended_at is null
    union all
    select 'ownHold', id, person_id, asked_at from hold
      where person_id = ${whose} and kind_id = ${kindId} and ended_at is null
        and (item_id is null or item_id = ${itemId})
    union all
    select 'day', r.id, r.person_id, d.day from reservation_day as d
      join reservation as r on r.id = d.reservation_id
      where d.item_id = ${itemId} and d.day >= ${today} and d.day <= ${until}
    union all
    select 'ownReservation', id, person_id, from_day from reservation
      where person_id = ${whose} and kind_id = ${kindId} and ended_at is null
        and from_day <= ${until} and to_day >= ${today}
        and (flexible = 1 or item_id = ${itemId})
  `.execute(ex);
  const first = (what: AskedRow['what'], others: (row: AskedRow) => boolean = () => true) =>
    rows.filter((row) => row.what === what && others(row)).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  const held = first('held');
  const day = first('day', (row) => row.person !== whose);
  return {
    setAside: held ? { holdId: held.id, personId: held.person, until: held.day } : null,
    reserved: day ? { reservationId: day.id, personId: day.person, day: day.day } : null,
    ownHold: first('ownHold')?.id ?? null,
    ownReservation: first('ownReservation')?.id ?? null,
  };
}

interface AskedRow {
  what: 'held' | 'ownHold' | 'day' | 'ownReservation';
  id: string;
  person: string;
  day: string;
}
