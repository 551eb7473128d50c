import type { ReferralDirection } from '#shared/contract/referral-words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures, QueryCall } from '../../rpc/procedures.ts';
import { careReader, logReading, mayRead } from '../intake/index.ts';
import { householdOf } from '../people/index.ts';
import { referralFigures } from './figures.rules.ts';
import { referralLetter } from './letter.service.ts';
import { readableReferral } from './referral.reading.ts';
import { assignReferral, copyReferral, createReferral, updateReferral } from './referral.service.ts';
import { countedReferrals, referralById, referralPage, referralsOf } from './referral.store.ts';
import { referralViews, withHistory } from './referral-view.ts';
import { handOver, matchSender, takeStep, tellSender, undoLast, withdrawConsent } from './steps.service.ts';

const lookingOf = async (call: QueryCall) => ({ reader: await careReader(call), now: call.now });

/** Referrals both ways. */
export const referralsProcedures: Procedures<'referrals'> = {
  create: createReferral,
  update: updateReferral,
  assign: assignReferral,
  step: takeStep,
  tell: tellSender,
  match: matchSender,
  withdrawConsent,
  handOver,
  undo: undoLast,
  copy: copyReferral,

  async list(call, { view, direction, limit, offset }) {
    const { rows, total } = await referralPage(call.db, await careReader(call), {
      view,
      direction,
      limit,
      offset,
    });
    await logReading(
      call,
      rows.map((row) => row.person_id),
      'referralList',
    );
    return { referrals: await referralViews(call.db, await lookingOf(call), rows), total };
  },

  async get(call, { referralId }) {
    const row = readableReferral(await referralById(call.db, referralId), await careReader(call));
    await logReading(call, [row.person_id], 'referrals');
    return withHistory(call.db, await lookingOf(call), row);
  },

  async ofPerson(call, { personId }) {
    const reader = await careReader(call);
    if (reader.hidden.has(personId)) return [];
    const today = houseDayOf(call.now);
    const household = (await householdOf(call.db, [personId], today)).get(personId)?.householdId ?? null;
    const rows = (await referralsOf(call.db, personId, household)).filter((row) => mayRead(row, reader));
    await logReading(call, [personId, ...rows.map((row) => row.person_id)], 'referrals');
    return referralViews(call.db, await lookingOf(call), rows);
  },

  async letterPdf(call, { referralId }) {
    const row = readableReferral(await referralById(call.db, referralId), await careReader(call));
    await logReading(call, [row.person_id], 'referrals');
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
