import { expect, test } from 'vitest';
import { days, type RemindingHouse, remindingHouse } from './reminders.testing.ts';

const batch = (house: RemindingHouse, personIds: string[], initiativeId?: string) => ({
  commandId: house.id(),
  batchId: house.id(),
  personIds,
  ...(initiativeId === undefined ? {} : { initiativeId }),
});

const steps = async (house: RemindingHouse, personId: string) =>
  (await house.as('desk').reminders.ofPerson({ personId })).things.map(({ step }) => step?.key ?? null);

test('the list has each person once, the worst first, with figures per group', async () => {
  await using house = await remindingHouse();
  const [long, week, soon] = [
    await house.person({ name: 'Lang' }),
    await house.person({ name: 'Week' }),
    await house.person({ name: 'Straks' }),
  ];
  await house.lend(soon, days.in2);
  await house.lend(week, days.late5);
  await house.lend(long, days.late40);
  await house.lend(long, days.late5, 'toys');

  const { lines, total } = await house.desk.reminders.list({});
  expect([total, lines.map((line) => [line.personName, line.severity, line.things, line.step?.key])]).toEqual(
    [
      3,
      [
        ['Lang', 'longOverdue', 2, 'last'],
        ['Week', 'late1to7', 1, 'first'],
        ['Straks', 'dueSoon', 1, 'before'],
      ],
    ],
  );
  const { groups, waiting } = await house.desk.reminders.overview({});
  expect(groups).toContainEqual({ severity: 'longOverdue', persons: 1, things: 2, valueCents: 10_100 });
  expect(waiting.map(({ key, persons }) => [key, persons])).toEqual([
    ['before', 1],
    ['first', 2],
    ['last', 1],
  ]);
  const toys = await house.desk.reminders.list({ initiativeId: house.initiatives.toys });
  expect(toys.lines.map((line) => [line.personName, line.severity])).toEqual([['Lang', 'late1to7']]);
});

test('the first pages of who is longest late are those of the whole list, whatever was claimed or belongs elsewhere', async () => {
  await using house = await remindingHouse();
  const persons: string[] = [];
  for (let n = 0; n < 6; n += 1) persons.push(await house.person({ name: `Lener ${n}` }));
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = persons;
  for (const one of [first, second, third, fourth]) await house.lend(one, days.late40);
  await house.lend(second, days.in2);
  await house.lend(third, days.late40, 'toys');
  await house.lend(fifth, days.late5);
  const { loanId } = await house.lend(fifth, days.late40);
  await house.lend(sixth, days.in2, 'toys');
  await house.desk.reminders.makeClaim({
    commandId: house.id(),
    claimId: house.id(),
    loanId,
    kind: 'claimsReturned',
  });

  for (const asker of [house.desk, house.as('volunteer', [house.initiatives.toys])]) {
    for (const severity of [undefined, 'longOverdue'] as const) {
      const whole = await asker.reminders.list({ limit: 100, severity });
      for (const limit of [1, 2, 3, 5]) {
        for (let offset = 0; offset < whole.total; offset += limit) {
          const page = await asker.reminders.list({ limit, offset, severity });
          expect(page).toEqual({
            total: whole.total,
            lines: whole.lines.slice(offset, offset + limit),
          });
        }
      }
    }
  }
  expect((await house.desk.reminders.list({ limit: 2 })).total).toBe(6);
});

test('a volunteer sees the own initiative only, and not how to reach people', async () => {
  await using house = await remindingHouse();
  const person = await house.person({ name: 'Lang', address: true });
  await house.lend(person, days.late40);
  await house.lend(person, days.late5, 'toys');
  const volunteer = house.as('volunteer', [house.initiatives.toys]);

  const { lines } = await volunteer.reminders.list({});
  expect(lines.map((line) => [line.severity, line.things, line.reach])).toEqual([['late1to7', 1, null]]);
  expect((await volunteer.reminders.list({ initiativeId: house.initiatives.tools })).total).toBe(0);
  await expect(volunteer.reminders.makeLetters(batch(house, [person]))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('letters: each step once, also from two desks; another due day starts anew; undone it waits again', async () => {
  await using house = await remindingHouse();
  const person = await house.person({ name: 'Lang', address: true });
  await house.lend(person, days.late5);
  expect(await steps(house, person)).toEqual(['first']);

  const made = await house.desk.reminders.makeLetters(batch(house, [person]));
  expect(made).toMatchObject({ persons: 1, things: 1, canUndo: true });
  expect(await steps(house, person)).toEqual([null]);
  const again = house.desk.reminders.makeLetters(batch(house, [person]));
  await expect(again).rejects.toMatchObject({ data: { reason: 'reminders.nothingToSend' } });

  await house.desk.reminders.undoBatch({ commandId: house.id(), batchId: made.batchId });
  expect(await steps(house, person)).toEqual(['first']);
  // Five days later the next step is due, and the first one no more.
  await house.desk.reminders.makeLetters(batch(house, [person]));
  house.clock.pass(5 * 24 * 60);
  expect(await steps(house, person)).toEqual(['second']);
});

test('two desks press at the same moment: the second is told that nothing waits any more', async () => {
  await using house = await remindingHouse();
  const person = await house.person({ name: 'Lang', address: true });
  await house.lend(person, days.late5);
  const both = await Promise.allSettled([
    house.desk.reminders.makeLetters(batch(house, [person])),
    house.as('support').reminders.copyTexts(batch(house, [person])),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await house.desk.reminders.log({ personId: person })).total).toBe(1);
});

test('the database itself holds a step to once per loan and due day', async () => {
  await using house = await remindingHouse();
  const person = await house.person({ name: 'Lang', address: true });
  const { loanId } = await house.lend(person, days.late5);
  const { batchId } = await house.desk.reminders.makeLetters(batch(house, [person]));
  const row = await house.inside
    .store()
    .reader.selectFrom('reminder')
    .selectAll()
    .where('loan_id', '=', loanId)
    .executeTakeFirstOrThrow();
  const twice = house.inside.store().write(async (tx) => {
    await tx
      .insertInto('reminder')
      .values({ ...row, id: house.id(), batch_id: batchId })
      .execute();
  });
  await expect(twice).rejects.toThrow(/UNIQUE/);
});

test('one letter lists all that is late, of the house or of one initiative, and nothing of others', async () => {
  await using house = await remindingHouse();
  const [person, other] = [await house.person({ name: 'Lang' }), await house.person({ name: 'Ander' })];
  await house.lend(person, days.late12);
  await house.lend(person, days.late5, 'toys');
  await house.lend(other, days.late5, 'toys');
  const ask = { personIds: [person], channel: 'letter' as const };

  const whole = await house.desk.reminders.preview(ask);
  expect(whole.planned.map(({ step, things }) => [step.key, things.map(({ name }) => name)])).toEqual([
    ['second', ['Boormachine', 'Puzzel']],
  ]);
  const toys = await house.desk.reminders.preview({ ...ask, initiativeId: house.initiatives.toys });
  expect(toys.planned.map(({ step, things }) => [step.key, things.map(({ name }) => name)])).toEqual([
    ['first', ['Puzzel']],
  ]);
});

test('the preview says why somebody gets nothing', async () => {
  await using house = await remindingHouse();
  const persons = {
    soon: await house.person({ name: 'Straks', address: true }),
    noMail: await house.person({ name: 'Zonder' }),
    badMail: await house.person({ name: 'Kapot', email: 'dit is geen adres' }),
    nothing: await house.person({ name: 'Niets' }),
  };
  await house.lend(persons.soon, days.in2);
  await house.lend(persons.noMail, days.late5);
  await house.lend(persons.badMail, days.late5);
  const personIds = Object.values(persons);
  const reasons = async (channel: 'letter' | 'email') =>
    (await house.desk.reminders.preview({ personIds, channel })).skipped.map(({ personName, reason }) => [
      personName,
      reason,
    ]);
  expect(await reasons('email')).toEqual([
    ['Straks', 'noEmail'],
    ['Zonder', 'noEmail'],
    ['Kapot', 'badEmail'],
    ['Niets', 'nothingWaiting'],
  ]);
  expect(await reasons('letter')).toEqual([
    ['Straks', 'channelNotAllowed'],
    ['Niets', 'nothingWaiting'],
  ]);
});

test('who does not want calls, letters or anything at all gets nothing that way, and the desk is told', async () => {
  await using house = await remindingHouse();
  const personId = await house.person({ name: 'Stil', phone: '0470 00 00 02' });
  await house.lend(personId, days.late5);
  const on = async (channel: 'letter' | 'text') =>
    (await house.desk.reminders.preview({ personIds: [personId], channel })).skipped.map(
      ({ reason }) => reason,
    );
  const wanted = { mayLeaveMessage: null, moments: [], writtenLanguage: null, interpreter: null };
  const answer = async (revision: number, channels: ('call' | 'letter')[]) =>
    house.desk.people.setReach({ ...wanted, commandId: house.id(), personId, channels, revision });
  expect(await on('letter')).toEqual([]);
  await answer(0, ['call']);
  expect(await on('letter')).toEqual(['notWanted']);
  await answer(1, ['letter']);
  expect(await on('letter')).toEqual([]);
  expect(await house.desk.reminders.round({})).toEqual([]);
  await answer(2, []);
  expect(await on('text')).toEqual(['notWanted']);
});

test('a message to copy: Dutch first, then the language of the person, with the days and the openings', async () => {
  await using house = await remindingHouse();
  const person = await house.person({ name: 'Olena', language: 'uk', phone: '0470 00 00 01' });
  await house.lend(person, days.late5);
  const { batchId } = await house.desk.reminders.copyTexts(batch(house, [person]));

  const [message] = await house.desk.reminders.textsToCopy({ batchId });
  const [dutch = '', ukrainian = ''] = message?.text.split('———') ?? [];
  expect(message).toMatchObject({ personName: 'Olena', phone: '0470 00 00 01' });
  expect(dutch).toMatch(/^Dag Olena\n\nJe leende iets bij De Deelfabriek\./);
  expect(dutch).toContain('18 november 2026');
  expect(dutch).toContain('Instrumentheek, Gelijkvloers\nmaandag: 09:00–17:00');
  expect(ukrainian).toContain('Перекладено з нідерландської\n\nВітаємо, Olena');
  expect(ukrainian).toContain('18 листопада 2026');
});

test('a text the house changed is said in Dutch, and in the other language the facts until somebody translates it', async () => {
  await using house = await remindingHouse();
  const boss = house.as('coordinator');
  const person = await house.person({ name: 'Olena', language: 'uk' });
  await house.lend(person, days.late5);
  const write = (language: string, subject: string, body: string) =>
    boss.reminders.setText({ commandId: house.id(), stepKey: 'first', language, text: { subject, body } });
  await write('nl', 'Kom je langs?', 'Hallo {naam}\n\nKom gerust langs.\n\n{dingen}');
  const texts = async () => (await boss.reminders.texts()).filter(({ stepKey }) => stepKey === 'first');
  expect((await texts()).map(({ language, source }) => [language, source]).slice(0, 2)).toEqual([
    ['nl', 'own'],
    ['fr', 'missing'],
  ]);

  const { batchId } = await house.desk.reminders.copyTexts(batch(house, [person]));
  const textNow = async () => (await house.desk.reminders.textsToCopy({ batchId }))[0]?.text ?? '';
  expect(await textNow()).toMatch(/^Hallo Olena\n\nKom gerust langs\./);
  expect(await textNow()).toContain('Це повідомлення про те, що ви позичили у De Deelfabriek');

  await write('uk', 'Зайдете?', 'Привіт {naam}\n\n{dingen}');
  expect(await textNow()).toContain('Привіт Olena');
  // Another Dutch text makes the translation one of something else.
  await write('nl', 'Kom je langs?', 'Dag {naam}\n\n{dingen}');
  expect(await textNow()).not.toContain('Привіт');
});

test('letters come as one file, a page per person; what is back is not asked for when it is printed again', async () => {
  await using house = await remindingHouse();
  const [first, second] = [
    await house.person({ name: 'Fatima Voorbeeld', language: 'ar', address: true }),
    await house.person({ name: 'Jo Verzint', address: true }),
  ];
  const lent = await house.lend(first, days.late12);
  await house.lend(second, days.late5);
  const { batchId } = await house.desk.reminders.makeLetters(batch(house, [first, second]));
  expect((await house.desk.reminders.lettersPdf({ batchId })).pages).toBe(2);

  await house.desk.loans.giveBack({ commandId: house.id(), itemId: lent.itemId });
  expect((await house.desk.reminders.lettersPdf({ batchId })).pages).toBe(1);
});

test('the round: who has no mail address, by postcode; who was called is reminded', async () => {
  await using house = await remindingHouse();
  const [here, mailed] = [
    await house.person({ name: 'Hier', address: true, phone: '0470 00 00 01' }),
    await house.person({ name: 'Gemaild', email: 'gemaild@voorbeeld.test' }),
  ];
  await house.lend(here, days.late5);
  await house.lend(mailed, days.late5);
  expect(
    (await house.desk.reminders.round({})).map(({ personName, address }) => [personName, address]),
  ).toEqual([['Hier', 'Deelstraat 5, 8500 Kortrijk']]);
  expect(await house.desk.reminders.roundPdf({})).toMatchObject({ pages: 1, persons: 1 });
  await house.desk.reminders.markReached({ ...batch(house, [here]), how: 'phone' });
  expect(await house.desk.reminders.round({})).toEqual([]);
  expect((await house.desk.reminders.log({ personId: here })).entries).toMatchObject([
    { channel: 'phone', state: 'sent' },
  ]);
});

test('an initiative with steps of its own; without any nobody is reminded; then it follows the house again', async () => {
  await using house = await remindingHouse();
  const boss = house.as('coordinator');
  const person = await house.person({ name: 'Lang' });
  await house.lend(person, days.late5, 'toys');
  const initiativeId = house.initiatives.toys;
  const set = (plan: Parameters<typeof boss.reminders.setPlan>[0]['steps']) =>
    boss.reminders.setPlan({ commandId: house.id(), initiativeId, steps: plan });
  const own = { key: 'own-step', days: 5, tone: 'firm' as const, channels: ['text' as const] };
  await set([{ ...own, withFee: false, withBlock: false }]);
  expect(await steps(house, person)).toEqual(['own-step']);
  await set([]);
  expect(await steps(house, person)).toEqual([null]);
  await set(null);
  expect(await steps(house, person)).toEqual(['first']);
  const twice = [
    { ...own, withFee: false, withBlock: false },
    { ...own, key: 'other-step', withFee: false, withBlock: false },
  ];
  await expect(set(twice)).rejects.toMatchObject({ data: { reason: 'reminders.stepTwice' } });
});
