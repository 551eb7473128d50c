import { expect, test } from 'vitest';
import { houseFromBefore } from './old-house.ts';

test('things of before keep their place, are the house’s own, and are nobody’s guest', async () => {
  const { reader } = await houseFromBefore('0009-stock');
  const items = await reader.selectFrom('item').selectAll().orderBy('id').execute();
  expect(items).toMatchObject(
    ['one', 'two'].map((id) => ({
      id,
      place: 'Rek A',
      shelf: '',
      donor_name: '',
      donor_unnamed: 0,
      owner: 'house',
      owner_name: '',
      hosted_initiative_id: null,
      hosted_until: null,
    })),
  );
});
