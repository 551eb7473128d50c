import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { type PrivacyHistory, suggestedTexts, writePrivacyHistory } from '../modules/privacy/index.ts';
import { writeZonesHistory, type ZonesHistory } from '../modules/zones/index.ts';
import { demoIds } from './ids.ts';

const support = 'demo-account-gezin';
const desk = 'demo-account-balie';
const coordinator = 'demo-account-coordinator';

/** Why a record was opened all the same, and how many days ago. */
const openings = [
  ['De school belt: wie haalt de kinderen vandaag?', 3],
  ['Collega afwezig, de huisbaas staat aan de balie', 16],
] as const;

/** What the house tells people, who heard it, the grounds of some, and two records that were opened with a reason. */
export async function writeZones(core: CoreInside, personIds: readonly string[]): Promise<void> {
  const now = core.ports.clock.now();
  const nextId = demoIds(90);
  const today = houseDayOf(now);
  const at = (daysAgo: number, time: string) => instantAt(addDays(today, -daysAgo), time, houseTimeZone);
  const texts = await suggestedTexts(core.store().reader);
  const noticeId = nextId();
  const privacy: PrivacyHistory = {
    notices: [
      {
        id: noticeId,
        version: 1,
        made_at: at(120, '09:00'),
        by_account_id: coordinator,
        published_at: at(118, '09:00'),
        published_by: coordinator,
        revision: 2,
      },
    ],
    texts: texts.map((text) => ({ notice_id: noticeId, ...text })),
    shown: [],
    grounds: [],
  };
  const zones: ZonesHistory = { accesses: [], notices: [], readings: [] };
  for (const [n, personId] of personIds.slice(0, 12).entries()) {
    const daysAgo = 90 - n * 6;
    tell(privacy, {
      id: nextId(),
      noticeId,
      personId,
      n,
      day: addDays(today, -daysAgo),
      at: at(daysAgo, '10:00'),
    });
    for (const purpose of ['care', 'referral', 'photo'] as const)
      ground(privacy, {
        id: nextId(),
        personId,
        purpose,
        day: addDays(today, -daysAgo),
        at: at(daysAgo, '10:05'),
        n,
      });
  }
  for (const [n, [reason, daysAgo]] of openings.entries()) {
    const personId = personIds[13 + 3 * n];
    if (personId === undefined) continue;
    const id = nextId();
    const since = at(daysAgo, '10:30');
    zones.accesses.push({
      id,
      kind: 'opening',
      person_id: personId,
      referral_id: null,
      account_id: support,
      since,
      until: at(daysAgo, '12:30'),
      reason,
      by_account_id: support,
      ended_at: null,
      ended_by: null,
      closed_at: null,
    });
    const seen_at = n === 0 ? null : at(daysAgo - 1, '09:10');
    zones.notices.push({ id: nextId(), access_id: id, to_account_id: coordinator, at: since, seen_at });
    const hour = `${since.slice(0, 13)}:00:00.000Z`;
    const line = {
      person_id: personId,
      account_id: support,
      hour,
      role: 'support',
      at: since,
      ground: 'opened',
    };
    zones.readings.push({ ...line, what: 'questions' }, { ...line, what: 'referrals' });
  }
  await core.store().write(async (tx) => {
    await writePrivacyHistory(tx, privacy);
    await writeZonesHistory(tx, zones);
  });
}

interface Told {
  id: string;
  noticeId: string;
  personId: string;
  n: number;
  day: string;
  at: string;
}

const ways = ['readAloud', 'onPaper', 'onScreen'] as const;
const languages = ['nl', 'nl', 'fr', 'en'] as const;

function tell(privacy: PrivacyHistory, { id, noticeId, personId, n, day, at }: Told): void {
  privacy.shown.push({
    id,
    person_id: personId,
    notice_id: noticeId,
    language: languages[n % languages.length] ?? 'nl',
    way: ways[n % ways.length] ?? 'readAloud',
    day,
    at,
    by_account_id: n % 2 === 0 ? support : desk,
    undone_at: null,
  });
}

interface Grounded {
  id: string;
  personId: string;
  purpose: 'care' | 'referral' | 'photo';
  day: string;
  at: string;
  n: number;
}

/** Care is the legal task of the house; being referred and a photo are asked. One in six said no to photos later. */
function ground(privacy: PrivacyHistory, { id, personId, purpose, day, at, n }: Grounded): void {
  const isAsked = purpose !== 'care';
  const isWithdrawn = purpose === 'photo' && n % 6 === 0;
  privacy.grounds.push({
    id,
    person_id: personId,
    purpose,
    ground: isAsked ? 'consent' : 'legalTask',
    way: isAsked ? 'readAloud' : null,
    given_by: '',
    day,
    at,
    by_account_id: support,
    ended_day: isWithdrawn ? addDays(day, 2) : null,
    ended_at: isWithdrawn ? at : null,
    ended_by: isWithdrawn ? support : null,
    end_kind: isWithdrawn ? 'withdrawn' : null,
  });
}
