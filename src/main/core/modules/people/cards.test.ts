import { expect, test } from 'vitest';
import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import { maskUitpas } from '#shared/domain/uitpas.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { maskTypedCard, readCardNumber } from './card.rules.ts';
import { invented, newPerson, refusal } from './people.fixtures.ts';

const register = (house: TestCore, name: string, card?: string) =>
  house.as('desk').people.create(newPerson(house.id, { name }, card));
const give = (house: TestCore, personId: string, number: string) =>
  house.as('desk').people.giveCard({ commandId: house.id(), cardId: house.id(), personId, number });
const end = (house: TestCore, personId: string, cardId: string) =>
  house.as('desk').people.endCard({ commandId: house.id(), cardId, personId });

test('a house card shows its number, a UiTPAS three of its digits', async () => {
  await using house = await makeTestCore();
  const made = await register(house, 'Testa', makeCardCode(7));
  const pass = invented(123);
  const after = await give(house, made.id, pass);
  expect(after.cards.map(({ kind, maskedNumber }) => [kind, maskedNumber])).toEqual([
    ['uitpas', maskUitpas(pass)],
    ['house', makeCardCode(7)],
  ]);
});

test.each([
  ['a house card with a wrong check letter', 'DP-000007D'],
  ['a house card that was cut off', 'DP-0000'],
  ['a pass with a wrong check digit', '9900000001230'],
  ['the barcode of a thing', makeItemCode(7)],
  ['a code of somebody else', '5410000000000123'],
])('%s is no card', async (_what, number) => {
  await using house = await makeTestCore();
  const made = await register(house, 'Testa');
  await expect(give(house, made.id, number)).rejects.toEqual(refusal('people.cardDamaged'));
  await expect(register(house, 'Fictie', number)).rejects.toEqual(refusal('people.cardDamaged'));
});

test('a card is on one person at a time, and the refusal says whose it is without the number of a pass', async () => {
  await using house = await makeTestCore();
  const pass = invented(1);
  await register(house, 'Testa Voorbeeld', pass);
  const other = await register(house, 'Fictie');
  const taken = { card: maskUitpas(pass), name: 'Testa Voorbeeld', number: 'P-000001' };
  await expect(give(house, other.id, pass)).rejects.toEqual(refusal('people.cardTaken', taken));
  await expect(register(house, 'Proef', pass)).rejects.toEqual(refusal('people.cardTaken', taken));
  // Nothing of the refused registration stays, its number neither.
  expect((await register(house, 'Proef')).number).toBe('P-000003');
});

test('an ended card stays in the history and may be given again', async () => {
  await using house = await makeTestCore();
  const testa = await register(house, 'Testa', makeCardCode(1));
  const [card] = testa.cards;
  house.clock.pass(5);
  const after = await end(house, testa.id, card?.id ?? '');
  expect(after.cards).toEqual([{ ...card, endedAt: house.clock.now() }]);
  await expect(end(house, testa.id, card?.id ?? '')).rejects.toEqual(
    refusal('people.cardEnded', { card: makeCardCode(1) }),
  );
  const fictie = await register(house, 'Fictie', makeCardCode(1));
  expect(fictie.cards).toHaveLength(1);
  expect((await give(house, testa.id, makeCardCode(2))).cards.map((one) => one.endedAt)).toEqual([
    null,
    after.cards[0]?.endedAt,
  ]);
});

test('a card of somebody else is not ended by mistake', async () => {
  await using house = await makeTestCore();
  const testa = await register(house, 'Testa', makeCardCode(1));
  const fictie = await register(house, 'Fictie');
  await expect(end(house, fictie.id, testa.cards[0]?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('whoever loses the only card stays registered under the person number', async () => {
  await using house = await makeTestCore();
  const nameless = await register(house, '', makeCardCode(1));
  const after = await end(house, nameless.id, nameless.cards[0]?.id ?? '');
  const told = { ...after, personId: after.id, commandId: house.id(), language: 'ar' };
  expect(await house.as('desk').people.update(told)).toMatchObject({ name: '', language: 'ar' });
});

test('the number offered for a new card passes over numbers that were used', async () => {
  await using house = await makeTestCore();
  const offered = async () => (await house.as('desk').people.nextCardNumber()).number;
  expect(await offered()).toBe(makeCardCode(1));
  expect(await offered()).toBe(makeCardCode(1));
  await register(house, 'Testa', makeCardCode(1));
  await register(house, 'Fictie', makeCardCode(4));
  expect(await offered()).toBe(makeCardCode(5));
});

test('card numbers are read as scanned or typed, in one stored spelling', () => {
  expect(readCardNumber(makeCardCode(7).replace('-', ' ').toLowerCase())).toEqual({
    kind: 'house',
    number: makeCardCode(7),
  });
  const pass = invented(5);
  const spaced = pass.replace(/(\d{4})/g, '$1 ');
  expect(readCardNumber(spaced)).toEqual({ kind: 'uitpas', number: pass });
  expect(readCardNumber('P-000007')).toBe(null);
});

test('a typed number is shown back without a pass in it, mistyped ones included', () => {
  expect(maskTypedCard(makeCardCode(7))).toBe(makeCardCode(7));
  expect(maskTypedCard(invented(5))).toBe(maskUitpas(invented(5)));
  expect(maskTypedCard('9900-0000 01230')).not.toMatch(/\d/);
  expect(maskTypedCard('12')).toBe('12');
});
