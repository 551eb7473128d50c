import type { NoticeText, PrivacyNotice } from '#shared/contract/privacy.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import en from '#shared/i18n/en/privacyNotice.json' with { type: 'json' };
import fr from '#shared/i18n/fr/privacyNotice.json' with { type: 'json' };
import nl from '#shared/i18n/nl/privacyNotice.json' with { type: 'json' };
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames, houseOf } from '../admin/index.ts';
import {
  insertNotice,
  insertText,
  type NoticeRow,
  noticeById,
  noticeRows,
  textsOf,
  wasTold,
} from './privacy.store.ts';

export async function noticeViews(ex: Executor, rows: readonly NoticeRow[]): Promise<PrivacyNotice[]> {
  const names = await accountNames(
    ex,
    rows.map((row) => row.published_by),
  );
  const views: PrivacyNotice[] = [];
  for (const row of rows)
    views.push({
      id: row.id,
      version: row.version,
      publishedAt: row.published_at,
      publishedByName: row.published_by === null ? null : (names.get(row.published_by) ?? null),
      texts: await textsOf(ex, row.id),
      revision: row.revision,
    });
  return views;
}

/** What a first version can begin with: to be read and changed by the house before it is shown. */
export async function suggestedTexts(ex: Executor): Promise<NoticeText[]> {
  const house = (await houseOf(ex)).name;
  return Object.entries({ nl, fr, en }).map(([language, { title, body }]) => ({
    language: language as NoticeText['language'],
    title,
    body: body.replaceAll('{{house}}', house),
  }));
}

/**
 * Writes a version down. While nobody was shown it all of it can change; once it is published a language that lacks can be added, and what
 * stands there stays as people were told it.
 * @throws Refusal privacy.changedMeanwhile, halfText, dutchNeeded, textIsPublished
 */
export async function setNotice(
  call: CommandCall,
  { noticeId, revision, texts }: InputOf<'privacy', 'setNotice'>,
): Promise<PrivacyNotice> {
  const before = await noticeById(call.tx, noticeId);
  if ((before?.revision ?? 0) !== revision) refuse('privacy.changedMeanwhile');
  // What somebody was still writing is not thrown away in silence.
  if (texts.some(({ title, body }) => (title === '') !== (body === ''))) refuse('privacy.halfText');
  const whole = texts.filter(({ title, body }) => title !== '' && body !== '');
  if (!whole.some(({ language }) => language === 'nl')) refuse('privacy.dutchNeeded');
  if (before?.published_at) await keepPublished(call, noticeId, whole);
  if (before) await saveRevision(call, before, {});
  else {
    const [newest] = await noticeRows(call.tx);
    await insertNotice(call.tx, {
      id: noticeId,
      version: (newest?.version ?? 0) + 1,
      made_at: call.now,
      by_account_id: actorOf(call).accountId,
      published_at: null,
      published_by: null,
      revision: 1,
    });
  }
  await call.tx.deleteFrom('privacy_notice_text').where('notice_id', '=', noticeId).execute();
  for (const text of whole) await insertText(call.tx, { notice_id: noticeId, ...text });
  return answer(call, noticeId);
}

async function keepPublished(
  call: CommandCall,
  noticeId: string,
  texts: readonly NoticeText[],
): Promise<void> {
  for (const old of await textsOf(call.tx, noticeId)) {
    const now = texts.find(({ language }) => language === old.language);
    if (now?.title !== old.title || now.body !== old.body) refuse('privacy.textIsPublished');
  }
}

/** From now on it is the version to show. @throws Refusal privacy.changedMeanwhile, alreadyPublished */
export async function publishNotice(
  call: CommandCall,
  { noticeId, revision }: InputOf<'privacy', 'publish'>,
): Promise<PrivacyNotice> {
  const row = found(await noticeById(call.tx, noticeId), 'notice');
  if (row.revision !== revision) refuse('privacy.changedMeanwhile');
  if (row.published_at !== null) refuse('privacy.alreadyPublished');
  await saveRevision(call, row, { published_at: call.now, published_by: actorOf(call).accountId });
  return answer(call, noticeId);
}

/**
 * Taken into use by mistake: it is being written again, and the version before is the one to show. Only on its day, and while nobody was
 * told of it. @throws Refusal privacy.changedMeanwhile, notPublished, tooLateToUnpublish, toldSince
 */
export async function unpublishNotice(
  call: CommandCall,
  { noticeId, revision }: InputOf<'privacy', 'unpublish'>,
): Promise<PrivacyNotice> {
  const row = found(await noticeById(call.tx, noticeId), 'notice');
  if (row.revision !== revision) refuse('privacy.changedMeanwhile');
  if (row.published_at === null) refuse('privacy.notPublished');
  if (houseDayOf(row.published_at) !== houseDayOf(call.now)) refuse('privacy.tooLateToUnpublish');
  if (await wasTold(call.tx, noticeId)) refuse('privacy.toldSince');
  await saveRevision(call, row, { published_at: null, published_by: null });
  return answer(call, noticeId);
}

const saveRevision = (call: CommandCall, row: NoticeRow, changes: Partial<NoticeRow>) =>
  call.tx
    .updateTable('privacy_notice')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute();

async function answer(call: CommandCall, noticeId: string): Promise<PrivacyNotice> {
  call.touched('privacyNotice', noticeId);
  const [view] = await noticeViews(call.tx, [found(await noticeById(call.tx, noticeId), 'notice')]);
  return found(view, 'notice');
}
