import { expect, type Locator, type Page } from '@playwright/test';

/** The network of the house, at the main computer and at one that joins. */
export class Computers {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async switchOn(port: number, secret: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Deze computer wordt de hoofdcomputer' }).click();
    await this.dialog.getByLabel('Poort').fill(String(port));
    await this.dialog.getByLabel('Je pincode of wachtwoord').fill(secret);
    await this.dialog.getByRole('button', { name: 'Hoofdcomputer worden' }).click();
    await expect(this.page.getByRole('heading', { name: 'Dit is de hoofdcomputer' })).toBeVisible();
  }

  /** Gives the code for the other screen. */
  async open(name: string, role: string, secret: string, owners: readonly string[] = []): Promise<string> {
    await this.page.getByRole('button', { name: 'Computer toevoegen' }).click();
    await this.dialog.getByLabel('Naam van de computer').fill(name);
    await this.dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check({ force: true });
    for (const owner of owners)
      await this.dialog.getByRole('checkbox', { name: owner }).check({ force: true });
    await this.dialog.getByLabel('Je pincode of wachtwoord').fill(secret);
    await this.dialog.getByRole('button', { name: 'Verder' }).click();
    await expect(this.dialog.getByRole('heading', { name: 'Ga nu naar de andere computer' })).toBeVisible();
    return (
      await this.dialog
        .getByRole('definition')
        .filter({ hasText: /^\w{4}-\w{4}$/ })
        .innerText()
    ).trim();
  }

  async join(address: string, code: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Bij een huis horen' }).click();
    await this.page.getByLabel('Adres').fill(address);
    await this.page.getByLabel('Code').fill(code);
    await this.page.getByRole('button', { name: 'Verbinden' }).click();
  }

  /** An administrator at the main computer (this one), and somebody at the new one, as the screens lead them. */
  async letIn(
    newcomer: Computers,
    port: number,
    as: { role: string; name: string; secret: string; owners?: readonly string[] },
  ): Promise<void> {
    const code = await this.open(as.name, as.role, as.secret, as.owners);
    await newcomer.join(`127.0.0.1:${port}`, code);
    expect(await newcomer.digits()).toBe(await this.digits());
    await newcomer.sayTheSame();
    await this.sayTheSame();
    await expect(this.dialog.getByText(`${as.name} hoort nu bij het huis`)).toBeVisible();
    await this.dialog.getByRole('button', { name: 'Sluiten' }).last().click();
  }

  /** The six digits, as one reads them. */
  async digits(): Promise<string> {
    await expect(this.page.getByRole('heading', { name: 'Zijn de zes cijfers hetzelfde?' })).toBeVisible();
    return (await this.page.locator('.network-digits').innerText()).replace(/\s/g, '');
  }

  async sayTheSame(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ja, dezelfde cijfers' }).click();
  }

  /** Who accompanies families and whose cases may come onto a support computer, too. */
  async giveAlsoTo(computer: string, owner: string): Promise<void> {
    await this.page.getByRole('button', { name: `Van wie is hij? ${computer}` }).click();
    await this.dialog.getByRole('checkbox', { name: owner }).check({ force: true });
    await this.dialog.getByRole('button', { name: 'Bewaren' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** How this computer stands with the main one. */
  get pill(): Locator {
    return this.page.getByRole('button', { name: /^Hoe het met de hoofdcomputer gaat/ });
  }
}
