import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { isOpenDay } from '#shared/domain/opening-hours.ts';
import { actorOf, type InputOf, type Procedures, type QueryCall } from '../../../rpc/procedures.ts';
import { namesFor, type PersonName } from '../../people/index.ts';
import { kindContext } from '../kind-context.ts';
import { scopeOf } from '../rights.ts';
import { shelfOf } from '../shelf.ts';
import { type CalendarQuestion, calendarOf } from './calendar.rules.ts';
import { lanesOf } from './lanes.ts';
import { openOfPerson, reservationsInView } from './reservation.store.ts';
import { reservationViews } from './reservation-view.ts';
import {
  cancelReservation,
  changeDays,
  makeReservation,
  undoCancelReservation,
} from './reservations.service.ts';

/** Things asked for on certain days. */
export const reservationsProcedures: Procedures<'reservations'> = {
  make: makeReservation,
  change: changeDays,
  cancel: cancelReservation,
  undoCancel: undoCancelReservation,

  async ofPerson(call, { personId }) {
    const own = actorOf(call).initiativeIds;
    const rows = (await openOfPerson(call.db, personId)).filter(
      (row) => !own || own.includes(row.initiative_id),
    );
    return { reservations: await reservationViews(call, rows, personId) };
  },

  async list(call, { view, initiativeId, kindId, limit, offset }) {
    const { rows, total } = await reservationsInView(call.db, {
      view,
      initiativeIds: scopeOf(call, initiativeId),
      kindId: kindId ?? null,
      today: houseDayOf(call.now),
      limit,
      offset,
    });
    return { reservations: await reservationViews(call, rows), total };
  },

  calendar,
  lanes,
};

/** How far the first free day is looked for, in days. */
const lookAhead = 366;

async function calendar(call: QueryCall, { kindId, fromDay, days }: InputOf<'reservations', 'calendar'>) {
  const { question, total } = await questionOf(call, kindId);
  const shown = calendarOf({ ...question, fromDay, days });
  const today = houseDayOf(call.now);
  const within = shown.find((one) => one.canStart && one.day >= today);
  const firstFree =
    fromDay <= today && within
      ? within.day
      : (calendarOf({ ...question, fromDay: today, days: lookAhead }).find((one) => one.canStart)?.day ??
        null);
  return { total, days: shown, loanDays: question.loanDays, firstFree };
}

async function questionOf(
  call: QueryCall,
  kindId: string,
): Promise<{ question: Omit<CalendarQuestion, 'fromDay' | 'days'>; total: number }> {
  const today = houseDayOf(call.now);
  const { terms, rule } = await kindContext(call.db, kindId);
  const shelf = await shelfOf(call.db, kindId, call.now);
  const all = lanesOf(shelf, terms, today);
  const items = [...all]
    .filter(([itemId]) => !shelf.unavailable.has(itemId))
    .map(([itemId, spans]) => ({ itemId, spans }));
  return {
    question: {
      items,
      loanDays: terms.loanDays,
      isOpen: (day) => rule.calendar.hours.length === 0 || isOpenDay(day, rule.calendar),
      canBeRearranged: shelf.reservations.every((one) => one.flexible === 1),
    },
    total: items.length,
  };
}

/** Item by item, for who wants exactly one or has to move somebody. A volunteer learns no names of other initiatives. */
async function lanes(call: QueryCall, input: InputOf<'reservations', 'lanes'>) {
  const { kindId, fromDay, days, limit, offset } = input;
  const today = houseDayOf(call.now);
  const { terms, initiativeId } = await kindContext(call.db, kindId);
  const own = actorOf(call).initiativeIds;
  const mayKnow = !own || own.includes(initiativeId);
  const shelf = await shelfOf(call.db, kindId, call.now);
  const all = lanesOf(shelf, terms, today);
  const lastDay = addDays(fromDay, days - 1);
  const page = shelf.items.slice(offset, offset + limit);
  const shown = page.map((item) => ({
    item,
    spans: (all.get(item.id) ?? []).filter(
      (span) => span.fromDay <= lastDay && (span.toDay ?? lastDay) >= fromDay,
    ),
  }));
  const persons = mayKnow
    ? await namesFor(
        call,
        shown.flatMap(({ spans }) => spans.flatMap((span) => span.personId ?? [])),
      )
    : new Map<string, PersonName>();
  return {
    total: shelf.items.length,
    lanes: shown.map(({ item, spans }) => ({
      itemId: item.id,
      barcode: item.barcode,
      itemPlace: item.place,
      spans: spans.map((span) => ({
        ...span,
        personId: span.personId === null ? null : (persons.get(span.personId)?.id ?? null),
        personName: span.personId === null ? null : (persons.get(span.personId)?.name ?? null),
      })),
    })),
  };
}
