import { expect, test } from 'vitest';
import { kioskTags } from '#shared/i18n/languages.ts';
import { houseFromBefore } from './old-house.ts';

test('the first themes get a name in every language of the kiosk, and keep the names they had', async () => {
  const store = await houseFromBefore('0026-theme-names');
  const rows = await store.reader.selectFrom('theme').select(['code', 'name_translations']).execute();
  expect(rows.length).toBeGreaterThan(18);
  for (const { name_translations } of rows) {
    const names = JSON.parse(name_translations) as Record<string, string>;
    expect(kioskTags.filter((tag) => tag !== 'nl' && !names[tag])).toEqual([]);
  }
  const food = rows.find(({ code }) => code === 'voeding');
  expect(JSON.parse(food?.name_translations ?? '{}')).toMatchObject({ fr: 'Alimentation', so: 'Cunto' });
});
