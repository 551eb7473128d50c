import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { closeAccessOfReferral } from '../zones/index.ts';
import { saveReferral } from './referral.reading.ts';
import { isEnded, standingOf } from './referral.rules.ts';
import { type EventRow, eventsOf, insertEvent, type ReferralRow, referralById } from './referral.store.ts';

type NewEvent = Pick<EventRow, 'act' | 'day'> &
  Partial<
    Pick<
      EventRow,
      'to_state' | 'side' | 'source' | 'said_by' | 'reason' | 'result' | 'note' | 'override_reason' | 'next'
    >
  >;

/** Writes down what happened; from then on the referral stands as all of it adds up to. */
export async function happen(call: CommandCall, row: ReferralRow, event: NewEvent): Promise<void> {
  const before = await eventsOf(call.tx, row.id);
  await insertEvent(call.tx, {
    id: call.newId(),
    referral_id: row.id,
    number: before.length + 1,
    from_state: event.act === 'step' && before.length > 0 ? row.state : null,
    to_state: null,
    side: null,
    source: null,
    said_by: '',
    reason: null,
    result: null,
    note: '',
    override_reason: '',
    next: null,
    ...event,
    at: call.now,
    by_account_id: actorOf(call).accountId,
    undone_at: null,
    undone_by: null,
  });
  await standAsHappened(call, row.id);
}

/** Brings the referral's row in line with its history. */
export async function standAsHappened(
  call: CommandCall,
  id: string,
  more: Partial<ReferralRow> = {},
): Promise<void> {
  const row = found(await referralById(call.tx, id), 'referral');
  const standing = standingOf(
    row.direction,
    (await eventsOf(call.tx, id)).map((event) => ({
      act: event.act,
      toState: event.to_state,
      side: event.side,
      next: event.next,
      day: event.day,
      at: event.at,
      isUndone: event.undone_at !== null,
    })),
    houseDayOf,
  );
  await saveReferral(call, row, {
    state: standing.state,
    sent_day: standing.sentDay,
    accepted_day: standing.acceptedDay,
    arrived_day: standing.arrivedDay,
    ended_day: standing.endedDay,
    told_day: standing.toldDay,
    consent_withdrawn_at: standing.consentWithdrawnAt,
    next: standing.next,
    ...more,
  });
  await closeAccessOfReferral(call, id, isEnded(standing.state));
}
