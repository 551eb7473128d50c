import type { Hold } from '#shared/contract/holds.contract.ts';
import type { Reservation } from '#shared/contract/reservations.contract.ts';

/** One thing to lay on the counter. */
export interface PutReadyLine {
  id: string;
  place: string;
  thing: string;
  barcode: string;
  person: string;
  number: string;
  initiative: string;
  /** Until when it stays there: the last day it is set aside, or the day it is due back. */
  untilDay: string;
  why: 'hold' | 'reservation';
  inDanger: Reservation['inDanger'];
}

/** What goes on the counter today, in the order of a walk along the shelves: by place, then by thing. */
export function putReadyLines(
  holds: readonly Hold[],
  reservations: readonly Reservation[],
  language: string,
): PutReadyLine[] {
  const ofHolds = holds.flatMap((hold): PutReadyLine[] => {
    if (hold.ready === null) return [];
    const { barcode, itemPlace, until } = hold.ready;
    return [{ ...same(hold), barcode, place: itemPlace, untilDay: until, why: 'hold', inDanger: null }];
  });
  const ofReservations = reservations.map(
    (one): PutReadyLine => ({
      ...same(one),
      barcode: one.barcode,
      place: one.itemPlace,
      untilDay: one.toDay,
      why: 'reservation',
      inDanger: one.inDanger,
    }),
  );
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...ofHolds, ...ofReservations].toSorted(
    (a, b) => compare(a.place, b.place) || compare(a.thing, b.thing) || compare(a.barcode, b.barcode),
  );
}

const same = (asked: Hold | Reservation) => ({
  id: asked.id,
  thing: asked.kindName,
  person: asked.personName,
  number: asked.personNumber,
  initiative: asked.initiativeName,
});
