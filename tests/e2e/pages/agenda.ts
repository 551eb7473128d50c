import { expect, type Locator, type Page } from '@playwright/test';

/** Agenda and workload as a family support worker uses them. */
export class Agenda {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  card(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async choose(within: Locator, field: RegExp, option: string): Promise<void> {
    await within.getByRole('button', { name: field }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
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
