import type { MyLoan, MyThings } from '#shared/contract/mine.contract.ts';
import { writeJournal } from '../../rpc/journal.ts';
import {
  type CommandCall,
  type InputOf,
  kioskIdOf,
  type OutputOf,
  type QueryCall,
} from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { readSettings } from '../admin/index.ts';
import { itemLabels, kindTranslations } from '../catalog/index.ts';
import { type InHand, inHandOf, movedAlone, renewInHand, undoInHand } from '../loans/index.ts';
import { holderOfCard, readCardNumber } from '../people/index.ts';
import { pretendToCheck, secretFits, takeBackTry, takeCardTry } from '../session/index.ts';
import { keepReasonOf } from './mine.rules.ts';
import { myAppointments } from './my-appointments.ts';
import { boundSecret, keyOfCard } from './secret.service.ts';
import { secretOfPerson } from './secret.store.ts';
import { aloneInHouse, selfServiceRule } from './self-service.rule.ts';
import { beginVisit, endVisit, type Visit, visitOf } from './visit.ts';

/**
 * Opens what is somebody's own at this kiosk. A code of nobody, a wrong secret, no secret, somebody shielded or registered no more: the answer
 * and the time it takes are the same for all, so that nobody learns whether a card exists. @throws Refusal mine.notOpened, askDesk; TooManyTries
 */
export async function openMine(
  call: QueryCall,
  { code, secret }: InputOf<'mine', 'open'>,
): OutputOf<'mine', 'open'> {
  const { core, session } = call;
  const kioskId = kioskIdOf(call);
  endVisit(session);
  const number = readCardNumber(code)?.number ?? code.toUpperCase();
  const aTry = { cardKey: keyOfCard(core, number), kioskKey: `mine-kiosk:${kioskId}` };
  const { isLast } = await takeCardTry(core, aTry);
  const personId = await provenHolder(call, code, secret);
  if (personId === null) {
    core.ports.log.warn({ kioskId, isLast }, 'kiosk-secret.refused');
    return refuse(isLast ? 'mine.askDesk' : 'mine.notOpened');
  }
  await takeBackTry(core, aTry);
  const set = await secretOfPerson(core.store().reader, personId);
  const visit = beginVisit(call, { personId, card: code, secretSetAt: set?.set_at ?? '' });
  await noteOpened(call, visit);
  return { until: visit.until };
}

async function provenHolder(call: QueryCall, code: string, secret: string): Promise<string | null> {
  const { core, db } = call;
  const holder = await holderOfCard(db, code);
  const kept = await secretOfPerson(db, holder ?? '');
  const isOffered = (await readSettings(db)).kioskMyThings;
  const bound = boundSecret(core, holder ?? '', secret);
  const fits = kept ? await secretFits(bound, kept.secret_hash) : await pretendToCheck(bound);
  return fits && isOffered ? holder : null;
}

/** That somebody's things were opened at a kiosk is in the audit, as signing in is. */
async function noteOpened(call: QueryCall, { personId }: Visit): Promise<void> {
  const refs = [{ entity: 'person', id: personId }];
  await call.core.store().write((tx) =>
    writeJournal(tx, {
      at: call.now,
      accountId: null,
      place: call.session.place,
      command: call.path,
      commandId: null,
      refs,
      fields: [],
    }),
  );
}

/** What this visitor has, and what is there for them: no name, no number, nobody else. */
export async function readMine(call: QueryCall): Promise<MyThings> {
  const visit = await visitOf(call);
  const inHand = await inHandOf(call, visit.personId, visit.since);
  const { loans, holds, reservations } = inHand;
  const kindIds = [...loans, ...holds, ...reservations].map((one) => one.kindId);
  const moved = await movedAlone(call.db, visit.personId, visit.since);
  const back = await broughtBackOf(call, moved.broughtBack);
  const translations = await kindTranslations(call.db, [
    ...new Set([...kindIds, ...back.map((one) => one.kindId)]),
  ]);
  const thing = (one: Thing) => ({
    id: one.id,
    name: one.kindName,
    nameTranslations: translations.get(one.kindId) ?? {},
    pictogram: one.pictogram,
    photoId: one.photoId,
  });
  return {
    until: visit.until,
    loans: loans.map((loan) => ({
      ...thing(loan),
      ...keeping(loan),
      isNew: moved.borrowed.includes(loan.id),
    })),
    ready: holds.flatMap((hold) =>
      hold.ready ? { ...thing(hold), at: hold.initiativeName, untilDay: hold.ready.until } : [],
    ),
    waiting: holds.flatMap((hold) =>
      hold.ready || hold.place === null ? [] : { ...thing(hold), place: hold.place },
    ),
    reserved: reservations.map((one) => ({ ...thing(one), fromDay: one.fromDay, toDay: one.toDay })),
    appointments: await myAppointments(call, visit.personId),
    broughtBack: back.map((one) => ({ ...thing(one), place: one.place })),
    alone: await aloneInHouse(call.db),
  };
}

/** What came back in this visit, by loan, and where it was to be put. */
async function broughtBackOf(
  { db }: QueryCall,
  loans: Awaited<ReturnType<typeof movedAlone>>['broughtBack'],
): Promise<(Thing & { place: string })[]> {
  const labels = await itemLabels(
    db,
    loans.map((loan) => loan.item_id),
  );
  const back: (Thing & { place: string })[] = [];
  for (const loan of loans) {
    const label = labels.get(loan.item_id);
    if (!label) continue;
    const { returnPlace } = await selfServiceRule(db, loan.initiative_id);
    const { kindName, pictogram, photoId } = label;
    back.push({ id: loan.id, kindId: loan.kind_id, kindName, pictogram, photoId, place: returnPlace });
  }
  return back;
}

interface Thing {
  id: string;
  kindId: string;
  kindName: string;
  pictogram: string;
  photoId: string | null;
}

function keeping(
  loan: InHand['loans'][number],
): Omit<MyLoan, 'id' | 'name' | 'nameTranslations' | 'pictogram' | 'photoId' | 'isNew'> {
  const { renewable } = loan;
  return {
    dueDay: loan.dueDay,
    daysLate: loan.daysLate,
    longer: renewable.hindrance ? null : { untilDay: renewable.untilDay, feeCents: renewable.feeCents },
    whyNot: renewable.hindrance ? keepReasonOf(renewable.hindrance.reason) : null,
    canUndo: loan.canUndoRenewal && loan.renewedByVisitor,
  };
}

/** Keeps things longer: by the function of the desk, with the kiosk as the way. */
export async function renewMine(
  call: CommandCall,
  { loans }: InputOf<'mine', 'renew'>,
): OutputOf<'mine', 'renew'> {
  const { personId } = await visitOf(call);
  const { renewed, refused } = await renewInHand(call, personId, loans);
  return {
    kept: renewed.map(({ id, dueDay }) => ({ loanId: id, dueDay })),
    refused: refused.map(({ loanId, reason }) => ({ loanId, why: keepReasonOf(reason) })),
  };
}

/** Takes back what was kept longer in this visit. */
export async function undoMine(
  call: CommandCall,
  { loanId }: InputOf<'mine', 'undoRenewal'>,
): OutputOf<'mine', 'undoRenewal'> {
  const { personId, since } = await visitOf(call);
  await undoInHand(call, personId, { loanId, since });
  return {};
}
