import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt, type LocalDay, weekdayOf } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { type IntakeHistory, ticketsProcedures, writeIntakeHistory } from '../modules/intake/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';
import { type Dice, dice } from './random.ts';

const desk = 'demo-account-balie';
const support = 'demo-account-gezin';
const manager = 'demo-account-casus';
const points = ['Balie 1', 'Balie 2', 'Gesprekskamer'] as const;

/** What people of the invented house ask, and how it went. */
const stories: readonly { theme: string; note: string; answer: Answer }[] = [
  { theme: 'energie', note: 'Jaarafrekening van 640 euro. Wil een afbetalingsplan.', answer: null },
  { theme: 'energie', note: 'Sociaal tarief staat niet op de factuur.', answer: 'information' },
  {
    theme: 'wonen',
    note: 'Schimmel in de slaapkamer van de kinderen; huisbaas antwoordt niet.',
    answer: null,
  },
  { theme: 'kind', note: 'Zoekt opvang vanaf februari, drie dagen per week.', answer: 'referred' },
  { theme: 'materieel', note: 'Tweede kind op komst, geen bed en geen badje.', answer: 'materialHelp' },
  { theme: 'administratie', note: 'Begrijpt de brief van de mutualiteit niet.', answer: 'atOnce' },
  { theme: 'digitaal', note: 'Itsme werkt niet op de nieuwe telefoon.', answer: 'atOnce' },
  {
    theme: 'sociaal',
    note: 'Kent weinig mensen sinds de verhuis. Zin in de plantenruil.',
    answer: 'information',
  },
  { theme: 'schulden', note: 'Drie rekeningen tegelijk; weet niet welke eerst.', answer: null },
  { theme: 'voeding', note: 'Vraagt naar de sociale kruidenier.', answer: 'referred' },
  { theme: 'vrijetijd', note: 'UiTPAS voor het hele gezin.', answer: 'information' },
  { theme: 'opleiding', note: 'Wil Nederlands leren, liefst overdag.', answer: 'referred' },
];
type Answer = IntakeHistory['questions'][number]['answer'];

/** Two years of questions, and this morning's line: some called, some waiting, one who needs an interpreter. */
export async function writeIntake(
  core: CoreInside,
  personIds: readonly string[],
  scale: number,
): Promise<void> {
  const now = core.ports.clock.now();
  const today = houseDayOf(now);
  const ids = demoIds(60);
  const pointIds: string[] = [];
  for (const [index, name] of points.entries()) {
    const pointId = ids();
    pointIds.push(pointId);
    await act(core, 'tickets.setPoint', ticketsProcedures.setPoint, {
      pointId,
      revision: 0,
      name,
      active: true,
      sort: index + 1,
    });
  }
  const luck = dice(2022);
  const history: IntakeHistory = { tickets: [], contacts: [], questions: [], links: [] };
  for (let n = 0; n < Math.round(1_800 * scale); n++)
    writeQuestion(history, luck, ids, personIds, today, now);
  history.tickets = morning(ids, pointIds, today, now);
  await core.store().write((tx) => writeIntakeHistory(tx, history));
}

/** One question of a weekday in the last two years, in one contact or two. */
function writeQuestion(
  history: IntakeHistory,
  luck: Dice,
  ids: () => string,
  personIds: readonly string[],
  today: LocalDay,
  now: string,
): void {
  const day = weekday(addDays(today, -luck.between(0, 730)));
  const at = earlier(
    instantAt(day, `${luck.between(9, 16)}:${luck.pick(['05', '20', '40'])}`.padStart(5, '0'), houseTimeZone),
    now,
  );
  const story = luck.pick(stories);
  const isAnonymous = luck.oneIn(8);
  const who = {
    asker: isAnonymous ? ('anonymous' as const) : ('person' as const),
    person_id: isAnonymous ? null : luck.pick(personIds),
    household_id: null,
    people: isAnonymous ? luck.between(1, 3) : null,
  };
  const worker = history.questions.length % 5 === 0 ? manager : support;
  const by = luck.oneIn(3) ? desk : worker;
  const isOld = day < addDays(today, -60);
  const answer: Answer = isOld ? (story.answer ?? 'information') : story.answer;
  const noError = { error_at: null, error_by: null, error_reason: null };
  const questionId = ids();
  history.questions.push({
    id: questionId,
    theme_id: `theme-${story.theme}`,
    urgency: luck.oneIn(6) ? 'soon' : 'calm',
    note: story.note,
    scope: by === desk ? 'all' : 'team',
    ...who,
    asked_at: at,
    asked_day: day,
    answer,
    answer_reason: '',
    answered_at: answer === null ? null : at,
    by_account_id: by,
    owner_account_id: answer === null && by !== desk ? by : null,
    ...noError,
    revision: 1,
  });
  const contacts = luck.oneIn(4) ? 2 : 1;
  for (let n = 0; n < contacts; n++) {
    const contactDay = n === 0 ? day : weekday(addDays(day, 7));
    if (contactDay > today) return;
    const contactAt = n === 0 ? at : earlier(instantAt(contactDay, '14:10', houseTimeZone), now);
    const contactId = ids();
    history.contacts.push({
      id: contactId,
      at: contactAt,
      day: contactDay,
      ...who,
      channel: luck.pick(['desk', 'desk', 'desk', 'phone', 'activity', 'mail'] as const),
      language: luck.pick(['nl', 'nl', 'nl', 'fr', 'ar', 'uk', 'tr']),
      interpreter: luck.oneIn(10) ? 1 : 0,
      length: luck.pick(['short', 'quarter', 'half'] as const),
      initiative_id: null,
      ticket_id: null,
      entered_at: contactAt,
      by_account_id: by,
      ...noError,
      revision: 1,
    });
    history.links.push({ question_id: questionId, contact_id: contactId });
  }
}

/** Saturday and Sunday become the Friday before. */
const weekday = (day: LocalDay): LocalDay => (weekdayOf(day) < 6 ? day : addDays(day, -(weekdayOf(day) - 5)));
const earlier = (at: string, now: string): string => (at < now ? at : now);

type TicketRow = IntakeHistory['tickets'][number];

/** Ten visitors of this morning, the earliest first; minutes before now. */
const visitors: readonly (Partial<TicketRow> & { ago: number })[] = [
  { ago: 95, topic: 'lending', audience: 'desk', state: 'done' },
  { ago: 88, theme_id: 'theme-digitaal', state: 'done' },
  { ago: 71, topic: 'lending', audience: 'desk', state: 'left' },
  { ago: 60, theme_id: 'theme-administratie', state: 'done' },
  { ago: 46, theme_id: 'theme-wonen', language: 'fr', state: 'taken' },
  { ago: 31, topic: 'lending', audience: 'desk', state: 'called' },
  { ago: 27, theme_id: 'theme-energie', state: 'waiting' },
  { ago: 19, theme_id: 'theme-verblijf', language: 'uk', interpreter: 1, state: 'waiting' },
  { ago: 10, theme_id: 'theme-materieel', urgency: 'soon', language: 'ar', state: 'waiting' },
  { ago: 4, topic: 'lending', audience: 'desk', state: 'waiting' },
];

function morning(ids: () => string, pointIds: readonly string[], day: LocalDay, now: string): TicketRow[] {
  const before = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();
  // Shortly after midnight the morning has not been yet.
  if (houseDayOf(before(120)) !== day) return [];
  return visitors.map(({ ago, ...visitor }, index) => {
    const state = visitor.state ?? 'waiting';
    const wasTaken = state === 'taken' || state === 'done';
    const wasCalled = wasTaken || state === 'called';
    const audience = visitor.audience ?? 'support';
    return {
      id: ids(),
      day,
      number: index + 1,
      topic: visitor.topic ?? 'question',
      audience,
      theme_id: visitor.theme_id ?? null,
      urgency: visitor.urgency ?? 'calm',
      language: visitor.language ?? null,
      interpreter: visitor.interpreter ?? 0,
      person_id: null,
      call_name: '',
      note: '',
      from_kiosk: 1,
      arrived_at: before(ago),
      state,
      for_account_id: null,
      appointment_id: null,
      point_id: wasCalled ? (pointIds[audience === 'support' ? 2 : 0] ?? null) : null,
      by_account_id: wasCalled ? (audience === 'support' ? support : desk) : null,
      called_at: wasCalled ? before(ago - (index % 2 === 0 ? 9 : 14)) : null,
      calls: wasCalled ? 1 : 0,
      taken_at: wasTaken ? before(ago - (index % 2 === 0 ? 10 : 15)) : null,
      closed_at: state === 'done' || state === 'left' ? before(ago - 30) : null,
      undone_at: null,
      revision: 1,
    };
  });
}
