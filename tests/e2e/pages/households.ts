import { expect, type Locator, type Page } from '@playwright/test';

/** The cards about household, helpers and pauses on the page of a person. */
export class Households {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openPerson(houseUrl: string, personId: string, name: string): Promise<void> {
    await this.page.goto(`${houseUrl}#/people/${personId}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name);
  }

  card(title: 'Gezin' | 'Mag afhalen of helpen' | 'Pauzes'): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get members(): Locator {
    return this.card('Gezin').getByRole('listitem');
  }

  /** Fills the open dialog in. */
  async fillChild(name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
    await this.dialog.getByLabel('Naam').fill(name);
    await this.dialog.getByLabel('Dag', { exact: true }).fill(day);
    await this.dialog.getByLabel('Maand', { exact: true }).fill(month);
    await this.dialog.getByLabel('Jaar', { exact: true }).fill(year);
  }

  async addChild(name: string, birth: readonly [string, string, string]): Promise<void> {
    await this.card('Gezin').getByRole('button', { name: 'Kind toevoegen' }).click();
    await this.fillChild(name, birth);
    await this.dialog.getByRole('button', { name: 'Kind toevoegen' }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Finds somebody in the open dialog and chooses them. */
  async pick(text: string, name: string): Promise<void> {
    await this.dialog.getByRole('searchbox').fill(text);
    await this.dialog.getByRole('option', { name }).click();
    await expect(this.dialog.getByRole('button', { name: 'Iemand anders' })).toBeVisible();
  }

  /** Opens the menu of a row and takes one of its acts. */
  async act(menu: string | RegExp, act: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: menu }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  /** The message that says what was done, with the way back in it. */
  async undoFromMessage(text: string | RegExp): Promise<void> {
    const message = this.page
      .getByRole('region', { name: 'Berichten' })
      .locator('.ui-toast', { hasText: text });
    await message.getByRole('button', { name: 'Ongedaan maken' }).click();
  }
}
