import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The desk's page for labels and cards. */
export class Labels {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choosePaper(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /Soort papier/ }).click();
    await this.page.getByRole('option', { name }).click();
  }

  async chooseCode(name: 'Streepjes' | 'QR' | 'Allebei'): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).check();
  }

  /** Touches a label on the drawn sheet, counted from 1. */
  async touchPlace(n: number): Promise<void> {
    await this.page
      .locator('.label-sheet-place')
      .nth(n - 1)
      .click();
  }

  get firstFree(): Locator {
    return this.page.getByRole('textbox', { name: 'Eerste vrije etiket' });
  }

  get picture(): Locator {
    return this.page.getByRole('img', { name: /Voorbeeld van een etiket/ });
  }

  /** The one act of the page; gives the file that was saved. */
  async makePdf(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'PDF maken' }).click();
    const file = await download;
    await expect(this.page.getByText(`Bewaard als ${file.suggestedFilename()}`)).toBeVisible();
    return file;
  }
}
