import { expect, type Locator, type Page } from '@playwright/test';

/** Who may read, what was read, what people are told and who is shielded, as those see it whose work it is. */
export class Privacy {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Opens a dialog by its button and gives it, ready to type in. */
  async dialogOf(button: Locator, name: string | RegExp): Promise<Locator> {
    await button.click();
    const dialog = this.page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Does the act of the dialog in view, from its text. */
  send(): Promise<void> {
    return this.page.keyboard.press('Control+Enter');
  }

  async said(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Berichten' }).getByText(text).last()).toBeVisible();
  }

  /** Takes the newest act back, from its message. */
  async undo(): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Berichten' })
      .getByRole('button', { name: 'Ongedaan maken' })
      .last()
      .press('Enter');
  }
}
