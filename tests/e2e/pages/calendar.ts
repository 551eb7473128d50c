import { expect, type Locator, type Page } from '@playwright/test';

/** The desk's calendar. */
export class Calendar {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The month: a row for each initiative, a column for each day. */
  get month(): Locator {
    return this.page.getByRole('grid', { name: /Openingsdagen per initiatief/ });
  }

  cell(initiative: string, words: string): Locator {
    return this.month.getByRole('gridcell', { name: new RegExp(`^${initiative}, ${words}`) });
  }

  /** The chosen day, in words beside the month. */
  panel(day: string): Locator {
    return this.page.getByRole('complementary', { name: day });
  }

  get reason(): Locator {
    return this.page.getByRole('textbox', { name: /^Reden/ });
  }

  /** How many loans would move, as the preview says it. */
  preview(loans: number): Locator {
    return this.page.getByText(new RegExp(`^${loans} ontlening(en)? (verschuift|verschuiven)`));
  }

  async confirmClosing(loans: number): Promise<void> {
    const words = loans === 1 ? '1 inleverdag' : `${loans} inleverdagen`;
    await this.page.getByRole('button', { name: `Sluiten en ${words} verschuiven` }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('Ongedaan gemaakt');
  }
}
