import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { writerPragmas } from '#core/store/open-writer.ts';
import { newContact, newQuestion } from '../../src/main/core/modules/intake/intake.fixtures.ts';
import { inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestClient } from '../support/make-test-core.ts';
import { type Bench, timesOf } from './bench.ts';
import { askUntil, fullestPersons } from './care-data.ts';

/** `DEELBALIE_BENCH_SCALE=100` measures a house of 100,000 persons and a million questions; they take some minutes to write. */
const scale = Number(process.env['DEELBALIE_BENCH_SCALE'] ?? 1);
const runs = 60;

/** What a family support worker waits for: a question written down, and everything about one person on one page. */
export const bench: Bench = {
  group: 'care',
  async run(report) {
    await using house = await makeTestCore({ invented: scale });
    await askUntil(house, 10_000 * scale);
    const persons = await fullestPersons(house, runs + 10);
    const bare = openEncrypted(storeFiles(house.folder).database, inventedKey);
    for (const pragma of writerPragmas) bare.pragma(pragma);
    const rows = (bare.prepare('select count(*) as n from question').get() as { n: number }).n;
    const support = house.as('support');
    const personOf = (run: number): string => persons.at(run % persons.length) ?? '';

    report({
      name: 'a contact with one question is saved',
      unit: 'ms',
      rows,
      samples: await timesOf(runs, (run) =>
        support.questions.register(
          newContact(
            house.id,
            { kind: 'person', personId: personOf(run) },
            { newQuestions: [newQuestion(house.id, { note: 'Een verzonnen vraag.' })] },
          ),
        ),
      ),
      baselineSamples: await timesOf(runs, bareRegistration(bare, house.id, personOf)),
    });

    const questions = bare.prepare('select * from question where person_id = ? order by asked_at desc');
    const loans = bare.prepare(
      'select * from loan where person_id = ? order by handed_over_at desc limit 50',
    );
    const person = bare.prepare('select * from person where id = ?');
    report({
      name: 'everything about one person, as a support worker opens the page',
      unit: 'ms',
      rows,
      samples: await timesOf(runs, (run) => personPath(support, personOf(run))),
      baselineSamples: await timesOf(runs, (run) => {
        for (const query of [person, questions, loans]) query.all(personOf(run));
      }),
    });
    bare.close();
  },
};

/** The rows that are written, and nothing else: no check, no log, no answer kept. */
function bareRegistration(
  bare: ReturnType<typeof openEncrypted>,
  id: () => string,
  personOf: (run: number) => string,
): (run: number) => void {
  const contact = bare.prepare(
    `insert into contact (id, at, day, asker, person_id, channel, interpreter, entered_at, revision)
     values (?, ?, ?, 'person', ?, 'desk', 0, ?, 1)`,
  );
  const question = bare.prepare(
    `insert into question (id, theme_id, urgency, note, scope, asker, person_id, asked_at, asked_day, answer_reason, revision)
     values (?, 'theme-energie', 'calm', 'Een verzonnen vraag.', 'team', 'person', ?, ?, ?, '', 1)`,
  );
  const link = bare.prepare('insert into contact_question (question_id, contact_id) values (?, ?)');
  const [at, day] = ['2026-11-23T09:00:00.000Z', '2026-11-23'];
  return bare.transaction((run: number) => {
    const [contactId, questionId, personId] = [id(), id(), personOf(run)];
    contact.run(contactId, at, day, personId, at);
    question.run(questionId, personId, at, day);
    link.run(questionId, contactId);
  });
}

/** What the page of a person asks for a support worker, all at once, as a browser does. */
const personPath = (support: TestClient, personId: string): Promise<unknown> =>
  Promise.all([
    support.people.get({ personId }),
    support.households.ofPerson({ personId }),
    support.households.helpers({ personId }),
    support.blocks.standing({ personId }),
    support.blocks.ofPerson({ personId }),
    support.questions.ofPerson({ personId }),
    support.referrals.ofPerson({ personId }),
    support.trajectories.ofPerson({ personId }),
    support.loans.ofPerson({ personId, limit: 50 }),
    support.loans.impactOfPerson({ personId }),
    support.money.ofPerson({ personId }),
    support.holds.ofPerson({ personId }),
    support.reservations.ofPerson({ personId }),
    support.merges.ofPerson({ personId }),
    support.restrictions.ofPerson({ personId }),
    support.privacy.ofPerson({ personId }),
    support.zones.whoMayRead({ personId }),
  ]);
