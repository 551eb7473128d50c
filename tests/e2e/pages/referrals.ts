import type { Locator, Page } from '@playwright/test';

/** Referrals, as the team uses them. */
export class Referrals {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What happened to the referral on screen, newest first. */
  get history(): Locator {
    return this.page.getByRole('list', { name: 'Wat er gebeurde' }).getByRole('listitem');
  }

  async openFirstOf(group: string): Promise<void> {
    await this.page
      .getByRole('region', { name: group })
      .getByRole('button', { name: /^Bekijken/ })
      .first()
      .click();
  }

  async act(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  async confirm(name: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async choose(field: RegExp, option: string): Promise<void> {
    await this.page.getByRole('button', { name: field }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
