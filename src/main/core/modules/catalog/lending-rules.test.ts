import { expect, test } from 'vitest';
import { silentRule } from '#shared/contract/words.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';

async function houseWithKind(house: TestCore) {
  const staff = house.as('coordinator');
  const [initiativeId, kindId] = [house.id(), house.id()];
  await staff.catalog.createInitiative({
    commandId: house.id(),
    initiativeId,
    name: 'Instrumentheek',
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'drill',
    loanDays: 14,
    active: true,
  });
  await staff.catalog.createKind({
    commandId: house.id(),
    kindId,
    name: 'Boormachine',
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId,
    pictogram: 'drill',
    loanDays: 7,
    replacementCents: null,
    parts: [],
    visible: true,
  });
  return { staff, initiativeId, kindId };
}

test('a kind tells what holds and what would hold without its own word, so that a form can show what it follows', async () => {
  await using house = await makeTestCore();
  const { staff, initiativeId, kindId } = await houseWithKind(house);
  const ofInitiative = await staff.lendingRules.setForInitiative({
    commandId: house.id(),
    initiativeId,
    revision: 0,
    ...silentRule,
    maxRenewals: 1,
    fee: { cents: 200, unit: 'week' },
  });
  expect(ofInitiative.terms).toMatchObject({ loanDays: 14, maxRenewals: 1 });
  expect(ofInitiative.above).toMatchObject({
    loanDays: null,
    maxRenewals: 2,
    from: { maxRenewals: 'house' },
  });
  const ofKind = await staff.lendingRules.setForKind({
    commandId: house.id(),
    kindId,
    revision: 0,
    ...silentRule,
    maxRenewals: 0,
  });
  expect(ofKind.terms).toMatchObject({ loanDays: 7, maxRenewals: 0, fee: { cents: 200 } });
  expect(ofKind.above).toMatchObject({
    loanDays: 14,
    maxRenewals: 1,
    fee: { cents: 200, unit: 'week' },
    from: { maxRenewals: 'initiative', fee: 'initiative' },
  });
});

test('of two who change a rule at once the second is told', async () => {
  await using house = await makeTestCore();
  const { staff, kindId } = await houseWithKind(house);
  const put = (maxRenewals: number) =>
    staff.lendingRules.setForKind({ commandId: house.id(), kindId, revision: 0, ...silentRule, maxRenewals });
  await put(1);
  await expect(put(3)).rejects.toMatchObject({ data: { reason: 'catalog.changedMeanwhile' } });
  expect((await staff.lendingRules.ofKind({ kindId })).terms.maxRenewals).toBe(1);
});
