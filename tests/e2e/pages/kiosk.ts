import { expect, type Locator, type Page } from '@playwright/test';

/** The kiosk as a visitor sees it. */
export class Kiosk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the address; a member of staff makes the screen a kiosk. */
  async open(url: string, name = 'Ingang'): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel('Naam van deze kiosk').fill(name);
    await this.page.getByLabel('Je aanmeldnaam').fill('balie');
    await this.page.getByLabel('Je pincode of wachtwoord').fill('270513');
    await this.page.getByRole('button', { name: 'Maak dit scherm een kiosk' }).click();
    await expect(this.page.getByRole('button', { name: 'Begin' })).toBeVisible();
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin' }).click();
    await expect(this.question).toBeVisible();
  }

  get question(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Touches these, one screen after the other. */
  async touch(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) await this.button(name).click();
  }

  /** The number that was given. */
  get number(): Locator {
    return this.page.locator('.k-number-figure');
  }
}
