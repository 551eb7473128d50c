import { expect, type Locator, type Page } from '@playwright/test';

/** Persons who may be one, and persons who are shielded, as a family support worker sees them. */
export class Persons {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A card of the page, by its title. */
  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  async said(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Berichten' }).getByText(text).last()).toBeVisible();
  }
}
