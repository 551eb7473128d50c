import type { Locator } from '@playwright/test';
import { Desk } from './desk.ts';

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
}
