import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { newPerson, refusal } from './people.fixtures.ts';
import type { PersonFields } from './person-fields.ts';

test('a name is enough to be registered, and the house gives the next number', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const first = await desk.people.create(newPerson(house.id, { name: 'Testa Voorbeeld' }));
  const second = await desk.people.create(newPerson(house.id, { name: 'Fictie Jansen' }));
  expect(first).toMatchObject({ name: 'Testa Voorbeeld', number: 'P-000001', revision: 1, limited: false });
  expect(second.number).toBe('P-000002');
});

test('a card is enough too; neither a name nor a card is not', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const { number } = await desk.people.nextCardNumber();
  const nameless = await desk.people.create(newPerson(house.id, {}, number));
  expect(nameless).toMatchObject({
    name: '',
    cards: [{ kind: 'house', maskedNumber: number, endedAt: null }],
  });
  await expect(desk.people.create(newPerson(house.id, { name: '  ' }))).rejects.toEqual(
    refusal('people.needsNameOrNumber'),
  );
});

test.each([['1987'], ['1987-04'], ['1987-04-30']])(
  'the birth date %s is kept as it is known',
  async (birthDate) => {
    await using house = await makeTestCore();
    const made = await house.as('desk').people.create(newPerson(house.id, { name: 'Testa', birthDate }));
    expect(made).toMatchObject({ birthDate, birthDateMissing: null });
  },
);

test.each([
  ['1987-13', 'no-such-day'],
  ['1987-02-29', 'no-such-day'],
  ['1799', 'too-early'],
  ['2026-11-24', 'future'],
  ['2026-12', 'future'],
])('the birth date %s is impossible: %s', async (birthDate, problem) => {
  await using house = await makeTestCore();
  await expect(
    house.as('desk').people.create(newPerson(house.id, { name: 'Testa', birthDate })),
  ).rejects.toEqual(refusal('people.birthDateImpossible', { problem }));
});

test('a child born today, on the day of this house, can be registered', async () => {
  await using house = await makeTestCore();
  // Half past midnight in Kortrijk is still yesterday in UTC.
  house.clock.set('2026-11-23T23:30:00.000Z');
  const made = await house
    .as('desk')
    .people.create(newPerson(house.id, { name: 'Baby', birthDate: '2026-11-24' }));
  expect(made.birthDate).toBe('2026-11-24');
});

test('a birth date that is missing keeps its reason; without one it was not asked', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const shy = await desk.people.create(
    newPerson(house.id, { name: 'Testa', birthDateMissing: 'prefersNot' }),
  );
  const unasked = await desk.people.create(newPerson(house.id, { name: 'Fictie' }));
  expect(shy.birthDateMissing).toBe('prefersNot');
  expect(unasked.birthDateMissing).toBe('notAsked');
  const told = { ...shy, commandId: house.id(), personId: shy.id, birthDate: '1990' };
  expect((await desk.people.update(told)).birthDateMissing).toBe(null);
});

test('two people who change the same person at once: the second is told', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const made = await desk.people.create(newPerson(house.id, { name: 'Testa' }));
  const form = { ...made, personId: made.id };
  const after = await desk.people.update({ ...form, commandId: house.id(), phone: '0470 12 34 56' });
  expect(after).toMatchObject({ phone: '0470 12 34 56', revision: 2 });
  await expect(desk.people.update({ ...form, commandId: house.id(), town: 'Kortrijk' })).rejects.toEqual(
    refusal('people.changedMeanwhile'),
  );
  expect(await desk.people.get({ personId: made.id })).toEqual(after);
});

test('saving a form without a change changes nothing', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const made = await desk.people.create(newPerson(house.id, { name: 'Testa', street: 'Proefstraat' }));
  expect(await desk.people.update({ ...made, personId: made.id, commandId: house.id() })).toEqual(made);
});

test('the name of somebody without a card cannot be emptied', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const made = await desk.people.create(newPerson(house.id, { name: 'Testa' }));
  await expect(
    desk.people.update({ ...made, personId: made.id, commandId: house.id(), name: '' }),
  ).rejects.toEqual(refusal('people.needsNameOrNumber'));
});

test('the audit names the fields that changed, never their values', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const made = await desk.people.create(newPerson(house.id, { name: 'Testa Voorbeeld' }));
  await desk.people.update({ ...made, personId: made.id, commandId: house.id(), phone: '0470 99 88 77' });
  const { entries } = await house
    .as('administrator')
    .admin.listAudit({ refId: made.id, limit: 10, offset: 0 });
  expect(entries.map(({ command, fields }) => ({ command, fields }))).toEqual([
    { command: 'people.update', fields: ['phone'] },
    { command: 'people.create', fields: ['name'] },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/Testa|0470/);
});

test('a volunteer gets name, number, language and masked cards, and nothing else', async () => {
  await using house = await makeTestCore();
  const { number } = await house.as('desk').people.nextCardNumber();
  const everything = {
    name: 'Testa Voorbeeld',
    birthDate: '1987-04-30',
    language: 'fr',
    phone: '0470 12 34 56',
    email: 'testa@voorbeeld.example',
    street: 'Proefstraat',
    houseNumber: '12',
    postcode: '8500',
    town: 'Kortrijk',
  };
  const volunteer = house.as('volunteer', [house.id()]);
  const made = await volunteer.people.create(newPerson(house.id, everything, number));
  expect(made).toMatchObject({ name: 'Testa Voorbeeld', number: 'P-000001', language: 'fr', limited: true });
  expect(JSON.stringify(made)).not.toMatch(/1987|0470|example|Proefstraat|8500|Kortrijk/);
  expect(await volunteer.people.get({ personId: made.id })).toEqual(made);
  expect(await house.as('support').people.get({ personId: made.id })).toMatchObject({
    ...everything,
    limited: false,
  });
});

test('an unknown person is not found', async () => {
  await using house = await makeTestCore();
  await expect(house.as('desk').people.get({ personId: house.id() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'person' },
  });
});

test('registering and changing never lose a field', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  await fc.assert(
    fc.asyncProperty(anyFields, anyFields, async (first, second) => {
      const made = await desk.people.create(newPerson(house.id, first));
      const kept = await desk.people.get({ personId: made.id });
      expect(kept).toEqual(made);
      expect(kept).toMatchObject(first);
      const changed = await desk.people.update({ ...second, ...ids(house.id, made) });
      expect(await desk.people.get({ personId: made.id })).toEqual(changed);
      expect(changed).toMatchObject(second);
    }),
    { numRuns: 60 },
  );
});

const ids = (id: () => string, made: { id: string; revision: number }) => ({
  commandId: id(),
  personId: made.id,
  revision: made.revision,
});

/** Text as it leaves a form: one line, trimmed, not empty. */
const text = (max: number) =>
  fc
    .string({ minLength: 1, maxLength: max, unit: 'grapheme' })
    .map((value) => value.replace(/[\r\n]/g, ' ').trim())
    .filter((value) => value !== '' && value.length <= max && !value.includes('\0'));
const orUnknown = (max: number) => fc.option(text(max));

const birthDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
const birth = fc.oneof(
  birthDate.map((date) => ({ birthDate: date, birthDateMissing: null })),
  fc
    .constantFrom('unknown' as const, 'prefersNot' as const, 'notAsked' as const)
    .map((reason) => ({ birthDate: null, birthDateMissing: reason })),
);

const anyFields: fc.Arbitrary<PersonFields> = fc
  .record({
    name: text(60),
    language: fc.constantFrom(null, 'nl', 'ar', 'fa-AF'),
    phone: orUnknown(40),
    email: orUnknown(60),
    street: orUnknown(60),
    houseNumber: orUnknown(20),
    postcode: orUnknown(12),
    town: orUnknown(40),
    birth,
  })
  .map(({ birth, ...fields }) => ({ ...fields, ...birth }));
