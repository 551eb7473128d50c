import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '../support/fixtures.ts';

/** The stock as whoever counts sees it. */
export class Stock {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async startCount(initiative: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nieuwe telling' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nieuwe telling' });
    await this.choose(dialog, 'Initiatief', initiative);
    await dialog.getByLabel('Naam van de telling').fill(name);
    await dialog.getByRole('button', { name: 'Begin te tellen' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async choose(within: Locator, label: string, option: string): Promise<void> {
    // A select's name is what stands in it, then its label.
    await within.getByRole('button', { name: new RegExp(` ${label}$`) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** The large words about the last scan. */
  get last(): Locator {
    return this.page.locator('.last-scan');
  }

  /** The list of things by what became of them. */
  group(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** An article by its name, with its stock and its keys. */
  article(name: string): Locator {
    return this.page.getByRole('list', { name: 'Artikelen' }).getByRole('listitem').filter({ hasText: name });
  }

  async report(kind: string): Promise<Download> {
    await this.page.getByRole('button', { name: 'Verslag', exact: true }).click();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: kind }).click();
    return download;
  }
}
