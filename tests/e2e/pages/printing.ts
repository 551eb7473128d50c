import { expect, type Locator, type Page } from '@playwright/test';

/** The printer of a kiosk, in the settings and on the day's page of a desk. */
export class Printing {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async chooseNetwork(host: string, port: number, kiosk = 'Ingang'): Promise<void> {
    await this.page.getByRole('button', { name: `Printer kiezen: ${kiosk}` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Netwerkprinter/ }).check();
    await dialog.getByLabel('Adres van de printer').fill(host);
    await dialog.getByLabel('Poort', { exact: true }).fill(String(port));
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await expect(dialog).toBeHidden();
  }

  async test(kiosk = 'Ingang'): Promise<void> {
    await this.page.getByRole('button', { name: `Proefticket afdrukken: ${kiosk}` }).click();
  }

  async said(text: string): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Berichten' }).getByText(text).last()).toBeVisible();
  }

  /** What the day's page says of printers. */
  get trouble(): Locator {
    return this.page.getByText(/Ingang: (Het papier|Het deksel|De printer)/);
  }
}
