import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The desk's place for what is late. */
export class Late {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.getByRole('grid', { name: 'Te laat' }).locator('tbody tr');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: `${name} kiezen` }).check();
  }

  /** Makes letters for whom is chosen; gives the file that was saved. */
  async makeLetters(): Promise<Download> {
    await this.page.getByRole('button', { name: 'Brieven maken' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Brieven maken' });
    const download = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: /brie(f|ven) maken$/ }).click();
    const file = await download;
    await expect(dialog).toBeHidden();
    return file;
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }
}
