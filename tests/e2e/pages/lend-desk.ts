import { setTimeout } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import { Desk } from './desk.ts';

/** From one label to the next; faster than any hand. */
const handMs = 110;

/** The lend desk and the returns in a row, as whoever works there sees them. */
export class LendDesk extends Desk {
  /** Why a scan led to nothing. */
  get notice(): Locator {
    return this.page.getByRole('region', { name: 'Bericht bij deze scan' });
  }

  /** A thing on the counter. */
  counter(thing: string): Locator {
    return this.page.getByRole('region', { name: thing, exact: true });
  }

  /** What is to be done with what just came back. */
  get after(): Locator {
    return this.page.getByRole('region', { name: /Wat er nu met/ });
  }

  /** What the person has from before this visit. */
  get stillHas(): Locator {
    return this.page.getByRole('list', { name: 'Heeft nog' });
  }

  get pastBanner(): Locator {
    return this.page.getByRole('region', { name: 'Op een andere dag' });
  }

  get collectorBar(): Locator {
    return this.page.getByRole('region', { name: 'Iemand anders haalt af' });
  }

  get returned(): Locator {
    return this.page.getByRole('list', { name: 'Teruggenomen' });
  }

  get lastReturn(): Locator {
    return this.page.getByRole('region', { name: 'Laatste scan' });
  }

  /** Every scan of a row of returns. */
  get scanned(): Locator {
    return this.page.getByRole('list', { name: 'Gescand' });
  }

  get pile(): Locator {
    return this.page.getByRole('list', { name: 'Nog te bekijken' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** As a hand does that goes on to the next label without looking at the screen. */
  async scanInARow(codes: readonly string[]): Promise<void> {
    for (const code of codes) {
      await this.scan(code);
      await setTimeout(handMs);
    }
  }

  /** Scans until something came of it: the same code again within 1.5 s is one scan. */
  async scanUntil(code: string, seen: Locator): Promise<void> {
    await expect(async () => {
      await this.scan(code);
      await expect(seen).toBeVisible({ timeout: 1500 });
    }).toPass({ intervals: [1700], timeout: 20_000 });
  }

  /** Enter as a hand presses it: within 0.1 s of a scan it still counts as the scanner's own. */
  async enterUntil(seen: Locator): Promise<void> {
    await expect(async () => {
      await this.press('Enter');
      await expect(seen).toBeVisible({ timeout: 1000 });
    }).toPass({ intervals: [200, 500, 1000], timeout: 20_000 });
  }
}
