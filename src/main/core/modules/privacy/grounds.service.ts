import type { PersonPrivacy } from '#shared/contract/privacy.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { mustKnow, personSummaries } from '../people/index.ts';
import { groundProblem, withdrawProblem } from './ground.rules.ts';
import {
  changeGround,
  type GroundRow,
  groundById,
  groundRows,
  insertGround,
  insertShown,
  noticeById,
  shownRows,
  textsOf,
} from './privacy.store.ts';
import { personPrivacyOf } from './privacy.view.ts';

/** The person was told: a published version, in a language it has. @throws Refusal privacy.dayToCome, notPublished, noSuchLanguage */
export async function showNotice(
  call: CommandCall,
  { shownId, personId, noticeId, language, way, day }: InputOf<'privacy', 'show'>,
): Promise<PersonPrivacy> {
  await knownPerson(call, personId);
  if (day > houseDayOf(call.now)) refuse('privacy.dayToCome');
  const notice = found(await noticeById(call.tx, noticeId), 'notice');
  if (notice.published_at === null) refuse('privacy.notPublished');
  if (!(await textsOf(call.tx, noticeId)).some((text) => text.language === language))
    refuse('privacy.noSuchLanguage');
  await insertShown(call.tx, {
    id: shownId,
    person_id: personId,
    notice_id: noticeId,
    language,
    way,
    day,
    at: call.now,
    by_account_id: actorOf(call).accountId,
    undone_at: null,
  });
  return answer(call, personId);
}

export async function undoShow(
  call: CommandCall,
  { shownId }: InputOf<'privacy', 'undoShow'>,
): Promise<PersonPrivacy> {
  const row = found(
    await call.tx.selectFrom('notice_shown').selectAll().where('id', '=', shownId).executeTakeFirst(),
    'notice',
  );
  await knownPerson(call, row.person_id);
  const stands = (await shownRows(call.tx, row.person_id)).some(({ id }) => id === shownId);
  if (!stands) refuse('privacy.alreadyEnded');
  onlyToday(call, row.at);
  await call.tx.updateTable('notice_shown').set({ undone_at: call.now }).where('id', '=', shownId).execute();
  return answer(call, row.person_id);
}

/** The ground for one purpose; what held until now ends as replaced and stays on record. @throws Refusal privacy.dayToCome, wayNeeded */
export async function setGround(
  call: CommandCall,
  input: InputOf<'privacy', 'setGround'>,
): Promise<PersonPrivacy> {
  const { groundId, personId, purpose, ground, way, givenBy, day } = input;
  await knownPerson(call, personId);
  const today = houseDayOf(call.now);
  const problem = groundProblem({ ground, way, day }, today);
  if (problem) refuse(problem);
  const before = (await groundRows(call.tx, personId)).filter(
    (row) => row.purpose === purpose && row.ended_at === null,
  );
  for (const row of before) await end(call, row, 'replaced', today);
  await insertGround(call.tx, {
    id: groundId,
    person_id: personId,
    purpose,
    ground,
    way,
    given_by: givenBy,
    day,
    at: call.now,
    by_account_id: actorOf(call).accountId,
    ended_day: null,
    ended_at: null,
    ended_by: null,
    end_kind: null,
  });
  return answer(call, personId);
}

/** A ground of today was a mistake: what it replaced holds again. */
export async function undoGround(
  call: CommandCall,
  { groundId }: InputOf<'privacy', 'undoGround'>,
): Promise<PersonPrivacy> {
  const row = await groundOf(call, groundId);
  if (row.ended_at !== null) refuse('privacy.alreadyEnded');
  onlyToday(call, row.at);
  await end(call, row, 'mistake', houseDayOf(call.now));
  const before = (await groundRows(call.tx, row.person_id)).find(
    (one) => one.purpose === row.purpose && one.end_kind === 'replaced' && one.ended_at === row.at,
  );
  if (before) await changeGround(call.tx, before.id, noEnd);
  return answer(call, row.person_id);
}

/** Consent was withdrawn: from now on nothing is shared on it. What was done and counted before stays. */
export async function withdraw(
  call: CommandCall,
  { groundId, day }: InputOf<'privacy', 'withdraw'>,
): Promise<PersonPrivacy> {
  const row = await groundOf(call, groundId);
  const problem = withdrawProblem(row, day, houseDayOf(call.now));
  if (problem) refuse(problem);
  await end(call, row, 'withdrawn', day);
  return answer(call, row.person_id);
}

/** The withdrawal of today was a mistake. @throws Refusal privacy.tooLateToUndo; replacedSince when another ground was written down since */
export async function undoWithdraw(
  call: CommandCall,
  { groundId }: InputOf<'privacy', 'undoWithdraw'>,
): Promise<PersonPrivacy> {
  const row = await groundOf(call, groundId);
  if (row.ended_at === null || row.end_kind !== 'withdrawn') refuse('privacy.notWithdrawn');
  onlyToday(call, row.ended_at);
  const others = (await groundRows(call.tx, row.person_id)).filter((one) => one.purpose === row.purpose);
  if (others.some((one) => one.ended_at === null)) refuse('privacy.replacedSince');
  await changeGround(call.tx, row.id, noEnd);
  return answer(call, row.person_id);
}

const noEnd = { ended_at: null, ended_by: null, ended_day: null, end_kind: null } as const;

const end = (call: CommandCall, row: GroundRow, kind: NonNullable<GroundRow['end_kind']>, day: string) =>
  changeGround(call.tx, row.id, {
    ended_at: call.now,
    ended_by: actorOf(call).accountId,
    ended_day: day,
    end_kind: kind,
  });

function onlyToday(call: CommandCall, at: string): void {
  if (houseDayOf(at) !== houseDayOf(call.now)) refuse('privacy.tooLateToUndo');
}

async function groundOf(call: CommandCall, id: string): Promise<GroundRow> {
  const row = found(await groundById(call.tx, id), 'ground');
  await knownPerson(call, row.person_id);
  return row;
}

async function knownPerson(call: CommandCall, personId: string): Promise<void> {
  await mustKnow(call, personId);
  found((await personSummaries(call.tx, [personId])).get(personId), 'person');
}

function answer(call: CommandCall, personId: string): Promise<PersonPrivacy> {
  call.touched('privacy', personId);
  return personPrivacyOf(call.tx, personId, call.now);
}
