import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/fixtures.ts';

/** Many items: chosen in the list, changed on a page of their own. */
export class Bulk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: 'Voorwerpen' });
  }

  /** What is chosen, and what can be done with it. */
  get bar(): Locator {
    return this.page.getByRole('group', { name: 'Gekozen voorwerpen' });
  }

  /** Ticks the first so many by the keyboard: Space, then Shift and the arrows. */
  async tickFirst(count: number): Promise<void> {
    await this.list.focus();
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press(' ');
    for (let n = 1; n < count; n += 1) await this.page.keyboard.press('Shift+ArrowDown');
    await expect(this.bar).toContainText(`${count} gekozen`);
  }

  async startChange(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Meer dan één voorwerp wijzigen');
  }

  /** The box before a part that can be changed. */
  part(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  /** One part of the preview, with its number. */
  group(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  async confirm(count: number): Promise<void> {
    const words = count === 1 ? '1 voorwerp wijzigen' : `${count} voorwerpen wijzigen`;
    await this.page.getByRole('button', { name: words }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('gewijzigd');
  }

  filter(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Bewaarde filters' })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }
}
