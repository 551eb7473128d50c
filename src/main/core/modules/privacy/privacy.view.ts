import type { PersonPrivacy } from '#shared/contract/privacy.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { currentNotice, groundRows, noticeRows, shownRows, textsOf } from './privacy.store.ts';

/** What a person was told and the grounds of each purpose, as the card shows them. */
export async function personPrivacyOf(ex: Executor, personId: string, now: string): Promise<PersonPrivacy> {
  const shown = await shownRows(ex, personId);
  const grounds = (await groundRows(ex, personId)).filter(({ end_kind }) => end_kind !== 'mistake');
  const versions = new Map((await noticeRows(ex)).map(({ id, version }) => [id, version]));
  const current = await currentNotice(ex);
  const names = await accountNames(
    ex,
    [...shown, ...grounds].map((row) => row.by_account_id),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const isToday = (at: string) => houseDayOf(at) === houseDayOf(now);
  return {
    shown: shown.map((row) => ({
      id: row.id,
      version: versions.get(row.notice_id) ?? 0,
      language: row.language,
      way: row.way,
      day: row.day,
      byName: nameOf(row.by_account_id),
      canUndo: isToday(row.at),
    })),
    current: current
      ? {
          noticeId: current.id,
          version: current.version,
          languages: inTheirOrder((await textsOf(ex, current.id)).map(({ language }) => language)),
        }
      : null,
    isInformed: current !== undefined && shown.some(({ notice_id }) => notice_id === current.id),
    grounds: grounds.toReversed().map((row) => ({
      id: row.id,
      purpose: row.purpose,
      ground: row.ground,
      way: row.way,
      givenBy: row.given_by,
      day: row.day,
      byName: nameOf(row.by_account_id),
      endedDay: row.ended_day,
      end: row.end_kind,
      // A replaced ground comes back by undoing what replaced it.
      canUndo: row.end_kind === 'replaced' ? false : isToday(row.ended_at ?? row.at),
    })),
  };
}

/** Dutch first, then as they stand at the kiosk. */
const inTheirOrder = <Tag extends string>(tags: readonly Tag[]): Tag[] =>
  tags.toSorted((a, b) => rankOf(a) - rankOf(b));
const rankOf = (tag: string): number => kioskLanguages.findIndex((language) => language.tag === tag);
