import { addDays } from '#shared/domain/local-days.ts';
import { type IntakeHistory, writeIntakeHistory } from '../../src/main/core/modules/intake/index.ts';
import type { TestCore } from '../support/make-test-core.ts';

const themes = ['energie', 'wonen', 'kind', 'administratie', 'digitaal', 'schulden', 'voeding', 'werk'];
/** Rows in one transaction: a memory of its size, and a disk that is written to now and then. */
const piece = 5_000;

/** Asks on until the house has this many questions, each in one contact, spread over everybody and over three years. */
export async function askUntil({ inside }: TestCore, wanted: number): Promise<void> {
  const store = inside.store();
  const count = async (): Promise<number> =>
    (
      await store.reader
        .selectFrom('question')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .execute()
    )[0]?.n ?? 0;
  const persons = (await store.reader.selectFrom('person').select('id').orderBy('number').execute()).map(
    ({ id }) => id,
  );
  for (let from = Number(await count()); from < wanted; from += piece) {
    const history: IntakeHistory = { tickets: [], contacts: [], questions: [], links: [] };
    for (let n = from; n < Math.min(wanted, from + piece); n += 1) oneQuestion(history, n, persons);
    await store.write((tx) => writeIntakeHistory(tx, history));
  }
}

function oneQuestion(history: IntakeHistory, n: number, persons: readonly string[]): void {
  const day = addDays('2026-11-20', -(n % 1_095));
  const at = `${day}T10:00:00.000Z`;
  const id = `0190cafe-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const contactId = `0190cafe-0001-7000-8000-${n.toString(16).padStart(12, '0')}`;
  // A step that shares nothing with their number: everybody's turn comes, in no order.
  const who = { asker: 'person' as const, person_id: persons[(n * 7_919) % persons.length] ?? null };
  const plain = {
    household_id: null,
    people: null,
    error_at: null,
    error_by: null,
    error_reason: null,
    revision: 1,
  };
  history.questions.push({
    ...plain,
    ...who,
    id,
    theme_id: `theme-${themes[n % themes.length]}`,
    urgency: 'calm',
    note: 'Een verzonnen vraag.',
    scope: 'team',
    asked_at: at,
    asked_day: day,
    answer: n % 9 === 0 ? null : 'information',
    answer_reason: '',
    answered_at: n % 9 === 0 ? null : at,
    by_account_id: 'demo-account-gezin',
    owner_account_id: null,
  });
  history.contacts.push({
    ...plain,
    ...who,
    id: contactId,
    at,
    day,
    channel: 'desk',
    language: 'nl',
    interpreter: 0,
    length: 'short',
    initiative_id: null,
    ticket_id: null,
    entered_at: at,
    by_account_id: 'demo-account-gezin',
  });
  history.links.push({ question_id: id, contact_id: contactId });
}

/** Persons with many questions and something on loan: the fullest pages. */
export async function fullestPersons({ inside }: TestCore, count: number): Promise<string[]> {
  const rows = await inside
    .store()
    .reader.selectFrom('loan')
    .select('person_id')
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .groupBy('person_id')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('person_id')
    .limit(count)
    .execute();
  return rows.map((row) => row.person_id);
}
