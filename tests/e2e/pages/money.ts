import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** Money of a person as a desk sees it. */
export class Money {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The account of a person, straight by its address. */
  async open(url: string, personId: string): Promise<void> {
    await this.page.goto(`${url}#/people/${personId}/money`);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('Rekening');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** What stands at the top of the account under this word. */
  figure(word: string): Locator {
    return this.page.locator('.money-figure').filter({ hasText: word });
  }

  entries(word: string): Locator {
    return this.page.getByRole('row').filter({ hasText: word });
  }

  async charge(what: { kind: string; initiative: string; amount: string; reason: string }): Promise<void> {
    await this.press('Aanrekenen');
    await this.choose('Waarvoor', what.kind);
    await this.choose('Initiatief', what.initiative);
    await this.dialog.getByLabel('Bedrag').fill(what.amount);
    await this.dialog.getByLabel('Waarom').fill(what.reason);
    await this.send('Aanrekenen');
  }

  /** Takes money and saves the receipt on the roll. */
  async payWithReceipt(amount: string): Promise<Download> {
    await this.press('Betalen');
    await this.dialog.getByLabel('Bedrag').fill(amount);
    await this.dialog.getByRole('radio', { name: 'Kaart' }).check();
    await this.dialog.getByRole('radio', { name: 'Rol van 80 mm' }).check();
    const saved = this.page.waitForEvent('download');
    await this.send('Ontvangen');
    return saved;
  }

  /** Something from the menu of an entry. */
  async act(entry: string, act: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `Meer met ${entry}` })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).first().click();
    await expect(this.dialog).toBeVisible();
  }

  async send(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  private async choose(field: string, option: string): Promise<void> {
    await this.dialog.getByRole('button', { name: new RegExp(field) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
}
