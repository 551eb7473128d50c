import { overrulable } from '#shared/contract/errors.ts';
import { type DueMoment, dueMoment } from '#shared/domain/due.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { addDays, daysBetween, localTimeOf } from '#shared/domain/local-days.ts';
import { closingMoment } from '#shared/domain/opening-hours.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { daysAfterReturn, type LendableItem } from '../catalog/index.ts';
import { namesFor } from '../people/index.ts';
import { type Asked, askedFor } from './asked.store.ts';
import { hindrancesOf, refusalOfItem, type VisitFacts } from './hand-over.rules.ts';
import { savedBy } from './impact.rules.ts';
import { ruleText } from './loan-rule.ts';
import { lastLoanOfItem } from './loans.store.ts';
import type { Moment } from './moment.ts';
import type { Hindrance } from './neighbours.ts';
import { loanPrice } from './prices.ts';
import { findRoom } from './reservations/make-room.ts';
import { type ReservationRow, reservationById } from './reservations/reservation.store.ts';
import { type KindShelf, loanBusyUntil, shelfOf } from './shelf.ts';
import type { KindTerms, TermsOf } from './terms-once.ts';
import { hasLimits, type Visit } from './visit.ts';

/** One act of handing over, with what its loans share. */
export interface HandOverAct {
  /** A question as well: what a loan would be is asked before it is made. */
  call: QueryCall | CommandCall;
  personId: string;
  moment: Moment;
  overrule: { reason: string } | undefined;
  visit: Visit;
  termsOf: TermsOf;
  holders: ReadonlyMap<string, string>;
  gates: ReadonlyMap<string, Hindrance>;
}

/** A loan that may be made, with all that follows from it. */
export interface PlannedLoan {
  due: DueMoment;
  /** The rule it is made under, JSON. */
  rule: string;
  feeCents: number;
  depositCents: number;
  overruled: string | null;
  savedCents: number | null;
  asked: Asked;
  /** Others' reservations that get another item to make room. */
  room: { shelf: KindShelf; moves: ReadonlyMap<string, string> } | null;
}

/** Everything there is to decide about one item; refuses with the reason, or gives what to write. Writes nothing itself. */
export async function planLoan(act: HandOverAct, item: LendableItem): Promise<PlannedLoan> {
  const { call, moment, personId } = act;
  const kind = await act.termsOf(item);
  const { terms, rule } = kind;
  const no = refusalOfItem(
    {
      ...item,
      name: item.kindName,
      loanDays: terms.loanDays,
      lentBy: terms.lentBy,
      outTo: moment.enteredAt === null ? (act.holders.get(item.id) ?? null) : null,
      gate: moment.enteredAt === null ? (act.gates.get(item.id) ?? null) : null,
    },
    { role: call.actor?.role ?? 'kiosk', initiativeIds: call.actor?.initiativeIds ?? null },
    personId,
  );
  if (no) refuse(no.reason, no.params);
  const loanDays = terms.loanDays ?? 0;
  const usual = dueMoment({ ...rule, handedOverAt: moment.at, periodDays: loanDays });
  const asked = await askedFor(executorOf(call), {
    itemId: item.id,
    kindId: item.kindId,
    personId,
    today: moment.day,
    until: loanBusyUntil(usual.dueDay, moment.day, daysAfterReturn(terms)),
  });
  const reserved = asked.ownReservation
    ? await reservationById(executorOf(call), asked.ownReservation)
    : undefined;
  const due = dueUnderReservation(usual, reserved, kind, moment);
  if (moment.enteredAt !== null) await refuseUnlessFreeThen(call, item, moment);
  const { overruled, room } =
    moment.enteredAt === null
      ? await checkVisit(act, item, { kind, due, asked })
      : { overruled: null, room: null };
  return {
    due,
    rule: ruleText(terms, {
      loanDays,
      movedBecauseClosed: due.movedBecauseClosed,
      reservedUntil: due === usual ? null : due.dueDay,
    }),
    feeCents: await loanPrice(executorOf(call), terms.fee, {
      personId,
      day: moment.day,
      days: daysBetween(moment.day, due.dueDay),
    }),
    depositCents: terms.depositCents,
    savedCents: savedBy(item.replacementCents, terms.lifeLoans),
    overruled,
    asked,
    room,
  };
}

/** Who reserved until a day has it until then, for longer or shorter than usual. */
function dueUnderReservation(
  usual: DueMoment,
  reserved: ReservationRow | undefined,
  { rule }: KindTerms,
  { day, at }: Moment,
): DueMoment {
  if (!reserved || reserved.to_day < day) return usual;
  const dueAt = closingMoment(reserved.to_day, rule.calendar, houseTimeZone);
  return dueAt > at ? { dueDay: reserved.to_day, dueAt, movedBecauseClosed: false } : usual;
}

/** A loan entered afterwards must fit the item's history: nobody had it then, and nobody has had it since. */
async function refuseUnlessFreeThen(
  call: QueryCall | CommandCall,
  item: LendableItem,
  moment: Moment,
): Promise<void> {
  const last = await lastLoanOfItem(executorOf(call), item.id);
  if (last && (last.returned_at === null || last.returned_at > moment.at || last.handed_over_at > moment.at))
    refuse('loans.lentSince', { barcode: item.barcode, name: item.kindName });
}

/** What stands between this person and this item, and what was overruled. */
async function checkVisit(
  act: HandOverAct,
  item: LendableItem,
  known: { kind: KindTerms; due: DueMoment; asked: Asked },
): Promise<Pick<PlannedLoan, 'overruled' | 'room'>> {
  const room = await roomFor(act, item, known);
  const found = hindrancesOf(await factsOf(act, item, known, room !== 'none'));
  const [first] = found;
  if (first && (!act.overrule || !overrulable.includes(first.reason))) refuse(first.reason, first.params);
  if (first && act.call.actor?.role === 'volunteer') refuse('loans.mayNotOverrule');
  const overruled = first
    ? JSON.stringify({ reasons: found.map((one) => one.reason), because: act.overrule?.reason ?? '' })
    : null;
  return { overruled, room: room === 'none' ? null : room };
}

/** Where the item is reserved by somebody else within the loan: another item for them, or none. */
async function roomFor(
  { call, moment }: HandOverAct,
  item: LendableItem,
  { kind, due, asked }: { kind: KindTerms; due: DueMoment; asked: Asked },
): Promise<PlannedLoan['room'] | 'none'> {
  if (asked.reserved === null) return null;
  const shelf = await shelfOf(executorOf(call), item.kindId, call.now);
  const moves = findRoom({
    shelf,
    terms: kind.terms,
    today: moment.day,
    wanted: {
      id: 'this loan',
      itemId: item.id,
      fromDay: moment.day,
      toDay: loanBusyUntil(due.dueDay, moment.day, daysAfterReturn(kind.terms)),
    },
    leaveOut: [asked.ownReservation, asked.ownHold].filter((id) => id !== null),
  });
  return moves ? { shelf, moves } : 'none';
}

async function factsOf(
  { call, visit, moment }: HandOverAct,
  item: LendableItem,
  { kind, asked }: { kind: KindTerms; asked: Asked },
  hasRoom: boolean,
): Promise<VisitFacts> {
  const { terms } = kind;
  const { setAside } = asked;
  const othersHold = setAside !== null && setAside.personId !== visit.personId ? setAside : null;
  return {
    barcode: item.barcode,
    name: item.kindName,
    initiativeName: item.initiativeName,
    setAsideFor: othersHold
      ? { personName: await nameOf(call, othersHold.personId), until: othersHold.until }
      : null,
    reservedFrom: hasRoom ? null : (asked.reserved?.day ?? null),
    notReadyUntil: await notReadyUntil(call, item, kind, moment),
    limits: terms.limits,
    has: hasLimits(terms.limits) ? await visit.counts(item) : nothing,
    minimumAge: terms.minimumAge,
    age: terms.minimumAge > 0 ? await visit.age() : null,
    pausedUntil: await visit.pausedUntil(item.initiativeId),
  };
}

const nothing: VisitFacts['has'] = {
  kind: { person: 0, household: 0 },
  initiative: { person: 0, household: 0 },
};

const nameOf = async (call: QueryCall | CommandCall, personId: string): Promise<string> =>
  (await namesFor(call, [personId])).get(personId)?.name ?? '';

/** The time after a return, from the real return: buffer days, or minutes on the same day. */
async function notReadyUntil(
  call: QueryCall | CommandCall,
  item: LendableItem,
  { terms }: KindTerms,
  { at, day }: Moment,
): Promise<string | null> {
  if (terms.bufferDays === 0 && !terms.changeoverMinutes) return null;
  const last = await lastLoanOfItem(executorOf(call), item.id);
  if (!last?.returned_at || !last.returned_day) return null;
  const readyDay = addDays(last.returned_day, terms.bufferDays);
  if (readyDay > day) return readyDay;
  const readyAt = new Date(
    Date.parse(last.returned_at) + (terms.changeoverMinutes ?? 0) * 60_000,
  ).toISOString();
  return readyAt > at ? localTimeOf(readyAt, houseTimeZone) : null;
}
