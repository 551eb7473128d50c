import { test as base } from '@playwright/test';
import { type House, type HouseOptions, openHouse } from './house.ts';

interface Fixtures {
  /** How the house of this test starts. */
  houseOptions: HouseOptions;
  /** A house of its own for this test. */
  house: House;
}

export const test = base.extend<Fixtures>({
  houseOptions: [{}, { option: true }],
  house: async ({ houseOptions }, use) => {
    const house = await openHouse(houseOptions);
    await use(house);
    await house.close();
  },
});

export { expect } from '@playwright/test';
