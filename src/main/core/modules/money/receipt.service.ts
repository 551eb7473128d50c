import { houseDayOf } from '#shared/domain/house.ts';
import { receiptNumberText } from '#shared/domain/receipt-papers.ts';
import { actorOf, type InputOf, type OutputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, NotFound, refuse } from '../../rpc/refusal.ts';
import { readSettings } from '../admin/index.ts';
import { calendarsOfInitiatives } from '../catalog/index.ts';
import { loadFonts, writePdf } from '../labels/index.ts';
import { personSummaries, spokenLanguage } from '../people/index.ts';
import type { Ledger } from './ledger.rules.ts';
import { entriesOfAct, inScope, ledgerOf, receiptNumbers } from './ledger.store.ts';
import { thingOf } from './ledger-view.ts';
import { type LoanFacts, loanFacts, loansOfHandOver, loansTakenOn } from './loan-facts.ts';
import { type ReceiptFacts, receiptLines } from './receipt.rules.ts';
import { layOutReceipt } from './receipt-layout.ts';
import { type SlipHours, slipHours } from './slip-hours.ts';

/**
 * A receipt of an act or of a hand-over. Made anew each time from what the ledger holds, so that a second copy says what the
 * first one said. @throws NotFound receipt, also for what belongs to somebody else's initiative
 */
export async function receipt(
  call: QueryCall,
  { of, paper, language }: InputOf<'money', 'receipt'>,
): OutputOf<'money', 'receipt'> {
  const subject = await subjectOf(call, of);
  const lines = receiptLines({ ...subject, language: language ?? subject.language });
  const fonts = await loadFonts();
  const { page, placed } = layOutReceipt(lines, paper, fonts);
  return { ...(await writePdf(page, placed, call.now)), number: subject.number };
}

function subjectOf(call: QueryCall, of: InputOf<'money', 'receipt'>['of']): Promise<ReceiptFacts> {
  switch (of.by) {
    case 'act':
      return ofAct(call, of.actId);
    case 'handOver':
      return ofHandOver(call, of.handOverId);
    case 'today':
      return ofToday(call, of.personId);
  }
}

/** The account as it stood just after the act. */
async function ofAct(call: QueryCall, actId: string): Promise<ReceiptFacts> {
  const rows = await entriesOfAct(call.db, actId);
  const personId = found(rows[0], 'receipt').person_id;
  const whole = await ledgerOf(call.db, personId, actorOf(call).initiativeIds);
  const last = whole.findLastIndex((entry) => entry.actId === actId);
  if (last === -1) throw new NotFound('receipt');
  const at = whole[last]?.at ?? call.now;
  return factsOf(call, { personId, at, ledger: whole.slice(0, last + 1), actIds: [actId], loans: [] });
}

/** Everything that went along, with what it costs; the account as it stands now, with what has been paid since. */
async function ofHandOver(call: QueryCall, handOverId: string): Promise<ReceiptFacts> {
  const scope = actorOf(call).initiativeIds;
  const loans = (await loansOfHandOver(call.db, handOverId)).filter((loan) =>
    inScope(loan.initiativeId, scope),
  );
  const { personId } = found(loans[0], 'receipt');
  const ledger = await ledgerOf(call.db, personId, scope);
  return factsOf(call, { personId, at: call.now, ledger, actIds: [handOverId], loans });
}

/** A visit: each scan was a hand-over of its own, and the person wants one piece of paper. */
async function ofToday(call: QueryCall, personId: string): Promise<ReceiptFacts> {
  const scope = actorOf(call).initiativeIds;
  const today = houseDayOf(call.now);
  const taken = await loansTakenOn(call.db, personId, today);
  const loans = taken.filter((loan) => inScope(loan.initiativeId, scope));
  const ledger = await ledgerOf(call.db, personId, scope);
  const actIds = [...new Set(ledger.filter(({ day }) => day === today).map(({ actId }) => actId))];
  if (loans.length === 0 && actIds.length === 0) refuse('money.nothingToday');
  return { ...(await factsOf(call, { personId, at: call.now, ledger, actIds, loans })), number: null };
}

/** Of each initiative a thing has to go back to, in the order they stand on the slip. */
async function hoursOf({ db, now }: QueryCall, loans: readonly LoanFacts[]): Promise<SlipHours[]> {
  const ids = [...new Set(loans.map(({ initiativeId }) => initiativeId))];
  if (ids.length === 0) return [];
  const today = houseDayOf(now);
  const calendars = await calendarsOfInitiatives(db, ids, today);
  return ids.flatMap((id) => {
    const known = calendars.get(id);
    return known ? [slipHours(known, today)] : [];
  });
}

async function factsOf(
  call: QueryCall,
  about: {
    personId: string;
    at: string;
    ledger: Ledger;
    actIds: readonly string[];
    loans: readonly LoanFacts[];
  },
): Promise<ReceiptFacts> {
  const { db } = call;
  const { personId, ledger, actIds } = about;
  const person = found((await personSummaries(db, [personId])).get(personId), 'person');
  const [number] = (await receiptNumbers(db, actIds)).values();
  const things = await loanFacts(
    db,
    ledger.map((entry) => entry.loanId),
  );
  return {
    houseName: (await readSettings(db)).houseName,
    number: number === undefined ? null : receiptNumberText(number),
    at: about.at,
    personNumber: person.number,
    language: await spokenLanguage(db, personId),
    loans: about.loans,
    hours: await hoursOf(call, about.loans),
    ledger,
    actIds: new Set(actIds),
    thingOf: (loanId) => thingOf(things, loanId),
  };
}
