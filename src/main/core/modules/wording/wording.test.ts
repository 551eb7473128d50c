import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { refusedAs } from '../loans/lending.testing.ts';

const key = 'number.ahead';
const forms = {
  one: 'Еще {{count}} перед вами',
  few: 'Еще {{count}} перед вами',
  many: 'Еще {{count}} перед вами',
  other: 'Еще {{count}} перед вами',
};

async function houseOfTongues() {
  const house = await makeTestCore();
  const boss = house.as('coordinator');
  const text = async (of = key) => {
    const found = (await boss.wording.list({ language: 'ru' })).find((one) => one.key === of);
    if (!found) throw new Error('no text');
    return found;
  };
  const atKiosk = async () => (await house.as('kiosk').wording.kiosk()).own.ru ?? {};
  const write = async (more = {}) =>
    boss.wording.write({ commandId: house.id(), language: 'ru', key, forms, revision: 0, ...more });
  return { house, boss, text, atKiosk, write, [Symbol.asyncDispose]: () => house.close() };
}

test('what comes with the application is whole, and nobody has read it', async () => {
  await using place = await houseOfTongues();
  const figures = await place.boss.wording.languages();
  expect(figures.length).toBeGreaterThan(15);
  for (const one of figures)
    expect(one).toMatchObject({ missing: 0, reviewed: 0, own: 0, isOffered: one.isChosen });
  expect((await place.house.as('kiosk').wording.kiosk()).offered).toEqual([
    'nl',
    'fr',
    'en',
    'es',
    'ar',
    'uk',
    'ru',
    'tr',
  ]);
});

test('the house’s own words are at the kiosk at once, and go back version by version', async () => {
  await using place = await houseOfTongues();
  const { house, boss, text, atKiosk, write } = place;
  expect(await write()).toMatchObject({ own: 'shown', revision: 1, forms });
  expect(await atKiosk()).toEqual(
    Object.fromEntries(Object.entries(forms).map(([form, words]) => [`${key}_${form}`, words])),
  );
  await write({ forms: null, revision: 1 });
  expect(await atKiosk()).toEqual({});
  await boss.wording.undoWrite({ commandId: house.id(), language: 'ru', key, revision: 2 });
  expect(await text()).toMatchObject({ own: 'shown', revision: 3 });
});

test('what does not fit is refused, and so is what a colleague changed meanwhile', async () => {
  await using place = await houseOfTongues();
  const { write } = place;
  await expect(write({ forms: { other: 'x' } })).rejects.toMatchObject(refusedAs('wording.doesNotFit'));
  await write();
  await expect(write()).rejects.toMatchObject(refusedAs('wording.changedMeanwhile'));
});

test('a reading counts for what was read; a changed text asks for another', async () => {
  await using place = await houseOfTongues();
  const { house, boss, text, write } = place;
  const { dutchHash, textHash } = await text();
  const review = (hashes: { dutchHash: string; textHash: string }) =>
    boss.wording.review({
      commandId: house.id(),
      language: 'ru',
      by: 'nativeSpeaker',
      texts: [{ key, ...hashes }],
    });
  expect(await review({ dutchHash, textHash })).toEqual({ reviewed: 1 });
  expect(await text()).toMatchObject({ state: 'reviewed', reviewedBy: 'nativeSpeaker' });
  await write();
  expect((await text()).state).toBe('changed');
  await expect(review({ dutchHash, textHash })).rejects.toMatchObject(refusedAs('wording.changedMeanwhile'));
  await boss.wording.undoWrite({ commandId: house.id(), language: 'ru', key, revision: 1 });
  expect((await text()).state).toBe('reviewed');
  await boss.wording.undoReview({ commandId: house.id(), language: 'ru', keys: [key] });
  expect((await text()).state).toBe('unreviewed');
});

test('a file is looked at first, taken in whole where it fits, and taken back in one go', async () => {
  await using place = await houseOfTongues();
  const { house, boss, text, atKiosk } = place;
  const same = (await text('bar.stop')).forms.text ?? '';
  const lines = [
    { path: 'bar.back', text: 'Вернуться', isReviewed: true },
    { path: 'bar.stop', text: same, isReviewed: false },
    { path: 'number.remember', text: 'Ваш номер', isReviewed: true },
    { path: 'nothing.here', text: 'x', isReviewed: true },
    { path: 'bar.help', text: '', isReviewed: true },
  ];
  const preview = await boss.wording.preview({ language: 'ru', lines });
  expect(preview).toMatchObject({
    changes: [{ key: 'bar.back', before: { text: 'Назад' }, after: { text: 'Вернуться' } }],
    same: 1,
    reviewed: 1,
  });
  expect(preview.problems).toEqual([
    { path: 'nothing.here', code: 'unknownKey', slot: null },
    { path: 'number.remember', code: 'lost', slot: '{{number}}' },
  ]);
  const importId = house.id();
  const taken = await boss.wording.take({
    commandId: house.id(),
    importId,
    language: 'ru',
    lines,
    reviewedBy: 'translator',
  });
  expect(taken).toMatchObject({ written: 1, reviewed: 1 });
  expect(await atKiosk()).toEqual({ 'bar.back': 'Вернуться' });
  expect(await text('bar.back')).toMatchObject({ state: 'reviewed', reviewedBy: 'translator' });
  await boss.wording.undoTake({ commandId: house.id(), language: 'ru', importId });
  expect(await atKiosk()).toEqual({});
  expect((await text('bar.back')).state).toBe('unreviewed');
});
