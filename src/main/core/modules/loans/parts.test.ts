import { expect, test } from 'vitest';
import { lendingHouse, refusedAs } from './lending.testing.ts';

const parts = [
  { name: 'Lader', quantity: 1 },
  { name: 'Boor', quantity: 6 },
];

async function kit() {
  const place = await lendingHouse({ parts });
  const { parts: known } = await place.desk.catalog.getKind({ kindId: place.ids.kind });
  return { place, partIds: known.map((part) => part.id) };
}

const partsOf = async (place: Awaited<ReturnType<typeof kit>>['place'], loanId: string) =>
  (await place.desk.loans.explain({ loanId })).parts.map(({ name, given, back }) => ({ name, given, back }));

test('all parts go along unless somebody ticks otherwise, and come back likewise', async () => {
  const { place, partIds } = await kit();
  await using _ = place;
  const [, bits = ''] = partIds;
  const items = [
    { loanId: place.house.id(), itemId: place.ids.items[0] ?? '', parts: [{ partId: bits, given: 5 }] },
  ];
  const { loanId } = await place.lend(0, 0, { items });
  expect(await partsOf(place, loanId)).toEqual([
    { name: 'Lader', given: 1, back: null },
    { name: 'Boor', given: 5, back: null },
  ]);
  const { loan } = await place.giveBack(0);
  expect(loan.partsMissing).toBe(0);
  expect(await partsOf(place, loanId)).toMatchObject([{ back: 1 }, { back: 5 }]);
});

test('a part that is missing is charged, or opens a repair that keeps the thing in', async () => {
  const { place, partIds } = await kit();
  await using _ = place;
  const [charger = '', bits = ''] = partIds;
  await place.lend(0, 0);
  const charged = await place.giveBack(0, {
    parts: [{ partId: bits, back: 4 }],
    missing: { how: 'charge', cents: 350 },
  });
  expect(charged.loan.partsMissing).toBe(2);
  const { balances } = await place.desk.money.ledger({ personId: place.ids.persons[0] ?? '' });
  expect(balances.owesCents).toBe(350);

  const { loanId } = await place.lend(1, 1);
  await place.giveBack(1, { parts: [{ partId: charger, back: 0 }], missing: { how: 'repair' } });
  await expect(place.lend(2, 1)).rejects.toMatchObject(refusedAs('upkeep.inRepair'));
  await place.desk.loans.undoReturn({ commandId: place.house.id(), loanId });
  expect(await partsOf(place, loanId)).toMatchObject([{ back: null }, { back: null }]);
  await place.giveBack(1);
  await place.lend(2, 1);
});

test('more parts than belong to it are refused, and nothing is written', async () => {
  const { place, partIds } = await kit();
  await using _ = place;
  const parts = [{ partId: partIds[0] ?? '', given: 2 }];
  const items = [{ loanId: place.house.id(), itemId: place.ids.items[0] ?? '', parts }];
  await expect(place.lend(0, 0, { items })).rejects.toMatchObject(refusedAs('loans.partsTooMany'));
  await place.lend(0, 0);
  const back = [{ partId: partIds[0] ?? '', back: 2 }];
  await expect(place.giveBack(0, { parts: back })).rejects.toMatchObject(refusedAs('loans.partsTooMany'));
});
