import { expect, type Locator, type Page } from '@playwright/test';

/** Trajectories as a family support worker uses them. */
export class Trajectories {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A card of the page, by its title. */
  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async choose(within: Locator, field: RegExp, option: string): Promise<void> {
    await within.getByRole('button', { name: field }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** The domain that is open, as it asks. */
  asks(domain: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${domain}`) });
  }

  /** Answers one domain after another by digit, at the speed of a person: faster than any hand would be a scanner. */
  async answer(digits: string): Promise<void> {
    await this.page.keyboard.type(digits, { delay: 150 });
  }

  async said(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Berichten' }).getByText(text).last()).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Berichten' })
      .getByRole('button', { name: 'Ongedaan maken' })
      .last()
      .click();
  }
}
