import { expect, test } from './support/fixtures.ts';

test('the desk opens on its sign-in page', async ({ page, house }) => {
  await page.goto(house.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
