import type { ReferralDirection } from '#shared/contract/referral-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../rpc/procedures.ts';
import { hiddenFromCaller, householdOf } from '../people/index.ts';
import { careReader, groundFor, logReading, mayRead, type Read, type Reader } from '../zones/index.ts';
import { referralFigures } from './figures.rules.ts';
import { referralLetter } from './letter.service.ts';
import { letReadAlong } from './read-along.ts';
import { readableReferral } from './referral.reading.ts';
import { assignReferral, copyReferral, createReferral, updateReferral } from './referral.service.ts';
import {
  countedReferrals,
  type ReferralRow,
  referralByCode,
  referralById,
  referralPage,
  referralsOf,
} from './referral.store.ts';
import { typedCode } from './referral-code.ts';
import { referralViews, withHistory } from './referral-view.ts';
import {
  chooseNext,
  handOver,
  matchSender,
  remindParty,
  takeStep,
  tellSender,
  undoLast,
  withdrawConsent,
} from './steps.service.ts';

const readOf = (rows: readonly ReferralRow[], reader: Reader): Read[] =>
  rows.map((row) => ({ personId: row.person_id, ground: groundFor(row, reader) }));

/** Referrals both ways. */
export const referralsProcedures: Procedures<'referrals'> = {
  create: createReferral,
  update: updateReferral,
  assign: assignReferral,
  letReadAlong,
  step: takeStep,
  tell: tellSender,
  match: matchSender,
  chooseNext,
  remind: remindParty,
  withdrawConsent,
  handOver,
  undo: undoLast,
  copy: copyReferral,

  async list(call, { view, direction, limit, offset }) {
    const reader = await careReader(call);
    const { rows, total } = await referralPage(call.db, reader, { view, direction, limit, offset });
    await logReading(call, readOf(rows, reader), 'referralList');
    return { referrals: await referralViews(call.db, { reader, now: call.now }, rows), total };
  },

  async byCode(call, { code }) {
    const reader = await careReader(call);
    const row = await referralByCode(call.db, typedCode(code));
    // Who may not know of it hears what somebody hears who typed a wrong code.
    if (!row || !mayRead(row, reader)) return null;
    await logReading(call, readOf([row], reader), 'referrals');
    return (await referralViews(call.db, { reader, now: call.now }, [row]))[0] ?? null;
  },

  async get(call, { referralId }) {
    const reader = await careReader(call);
    const row = readableReferral(await referralById(call.db, referralId), reader);
    await logReading(call, readOf([row], reader), 'referrals');
    return withHistory(call.db, { reader, now: call.now }, row);
  },

  async ofPerson(call, { personId }) {
    const reader = await careReader(call);
    if ((await hiddenFromCaller(call)).has(personId)) return [];
    const today = houseDayOf(call.now);
    const household = (await householdOf(call.db, [personId], today)).get(personId)?.householdId ?? null;
    const rows = (await referralsOf(call.db, personId, household)).filter((row) => mayRead(row, reader));
    await logReading(call, [personId, ...readOf(rows, reader)], 'referrals');
    return referralViews(call.db, { reader, now: call.now }, rows);
  },

  async letterPdf(call, { referralId }) {
    const reader = await careReader(call);
    const row = readableReferral(await referralById(call.db, referralId), reader);
    await logReading(call, readOf([row], reader), 'referrals');
    return referralLetter(call.db, row, call.now);
  },

  async figures(call, { fromDay, toDay }) {
    const rows = await countedReferrals(call.db, fromDay, toDay);
    const oneWay = (direction: ReferralDirection) =>
      referralFigures(
        rows
          .filter((row) => row.direction === direction)
          .map((row) => ({
            personId: row.person_id,
            state: row.state,
            sentDay: row.sent_day ?? fromDay,
            acceptedDay: row.accepted_day,
            arrivedDay: row.arrived_day,
            toldDay: row.told_day,
          })),
      );
    return { out: oneWay('out'), in: oneWay('in') };
  },
};
