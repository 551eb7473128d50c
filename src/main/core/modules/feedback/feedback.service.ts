import type { FeedbackMonth } from '#shared/contract/feedback.contract.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { type CommandCall, type InputOf, kioskIdOf } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { monthsOf, partOf } from './feedback.rules.ts';
import { addFace } from './feedback.store.ts';

/** One face more on this part of the day. Only a kiosk gives one, and nothing of the run comes along but what it was for. */
export async function giveFeedback(call: CommandCall, input: InputOf<'feedback', 'give'>) {
  const kioskId = kioskIdOf(call);
  const { face, purpose, language } = input;
  const { day, time } = wallClock(call.now, houseTimeZone);
  await addFace(call.tx, {
    day,
    part: partOf(time),
    kiosk_id: kioskId,
    purpose,
    language,
    face,
    answers: 1,
  });
  // The day, and not a row: the log tells that somebody answered, never what.
  call.touched('feedback', day);
  return {};
}

/** Every month that has answers, newest first. */
export async function feedbackMonths(ex: Executor): Promise<FeedbackMonth[]> {
  return monthsOf(
    await ex
      .selectFrom('feedback_count')
      .select(['day', 'part', 'purpose', 'language', 'face', 'answers'])
      .execute(),
  );
}
