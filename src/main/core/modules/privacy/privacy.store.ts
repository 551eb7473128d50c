import type { Selectable } from 'kysely';
import type { Purpose } from '#shared/contract/privacy-words.ts';
import { rowWriter } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { withdrawnSince } from './ground.rules.ts';
import type { PrivacyTables } from './privacy.tables.ts';

export type NoticeRow = Selectable<PrivacyTables['privacy_notice']>;
export type GroundRow = Selectable<PrivacyTables['person_ground']>;

export const insertNotice = rowWriter('privacy_notice');
export const insertText = rowWriter('privacy_notice_text');
export const insertShown = rowWriter('notice_shown');
export const insertGround = rowWriter('person_ground');

export const noticeRows = (ex: Executor): Promise<NoticeRow[]> =>
  ex.selectFrom('privacy_notice').selectAll().orderBy('version', 'desc').execute();

export const noticeById = (ex: Executor, id: string): Promise<NoticeRow | undefined> =>
  ex.selectFrom('privacy_notice').selectAll().where('id', '=', id).executeTakeFirst();

export const textsOf = (ex: Executor, noticeId: string) =>
  ex
    .selectFrom('privacy_notice_text')
    .select(['language', 'title', 'body'])
    .where('notice_id', '=', noticeId)
    .orderBy('language')
    .execute();

/** The version to show now: the newest that is published. */
export const currentNotice = async (ex: Executor): Promise<NoticeRow | undefined> =>
  (await noticeRows(ex)).find((row) => row.published_at !== null);

export const shownRows = (ex: Executor, personId: string) =>
  ex
    .selectFrom('notice_shown')
    .selectAll()
    .where('person_id', '=', personId)
    .where('undone_at', 'is', null)
    .orderBy('day', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();

/** Whether somebody was told of this version. */
export const wasTold = async (ex: Executor, noticeId: string): Promise<boolean> =>
  (await ex
    .selectFrom('notice_shown')
    .select('id')
    .where('notice_id', '=', noticeId)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const groundRows = (ex: Executor, personId: string): Promise<GroundRow[]> =>
  ex
    .selectFrom('person_ground')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute();

export const groundById = (ex: Executor, id: string): Promise<GroundRow | undefined> =>
  ex.selectFrom('person_ground').selectAll().where('id', '=', id).executeTakeFirst();

export const changeGround = (tx: Executor, id: string, changes: Partial<GroundRow>) =>
  tx.updateTable('person_ground').set(changes).where('id', '=', id).execute();

/** The day a person withdrew consent for a purpose, when it was not given again since; null when consent may be relied on. */
export async function consentWithdrawnOn(
  ex: Executor,
  personId: string,
  purpose: Purpose,
): Promise<string | null> {
  return withdrawnSince((await groundRows(ex, personId)).filter((row) => row.purpose === purpose));
}
