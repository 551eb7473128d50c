import { expect, type Locator, type Page } from '@playwright/test';
import { demoAccounts } from '#core/demo/accounts.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { ScannerLayout } from '#shared/domain/scan-keys.ts';
import { Scanner } from '../support/scanner.ts';

/** The desk as whoever works there sees it. */
export class Desk {
  readonly page: Page;
  readonly scanner: Scanner;

  /** `layout`: what the scanner of this desk was set to. */
  constructor(page: Page, layout: ScannerLayout = 'qwerty') {
    this.page = page;
    this.scanner = new Scanner(page, layout);
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async signIn(signInName: string, secret: string): Promise<void> {
    await this.page.getByLabel('Aanmeldnaam').fill(signInName);
    await this.page.getByLabel('Pincode of wachtwoord').fill(secret);
    await this.page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  }

  /** Signs in as one of the invented accounts. */
  async signInAs(role: Role): Promise<void> {
    const account = accountOf(role);
    await this.signIn(account.signInName, account.secret);
    await expect(this.places).toBeVisible();
  }

  get places(): Locator {
    return this.page.getByRole('navigation', { name: 'Plaatsen' });
  }

  async go(place: string): Promise<void> {
    await this.places.getByRole('link', { name: place }).click();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Scannen of zoeken' });
  }

  /** Things handed over in this visit. */
  get basket(): Locator {
    return this.page.getByRole('list', { name: 'Nu meegegeven' });
  }

  /** Reads a list of things in, all steps of it, and waits until it is written. */
  async importItems(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.go('Lijsten inlezen');
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Kies een bestand' }).click();
    await (await chooser).setFiles(file);
    await this.page.getByRole('button', { name: 'Verder naar nakijken' }).click();
    await this.page.getByRole('button', { name: /rij(en)? inlezen/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Je lijst is ingelezen' })).toBeVisible();
  }

  /** Makes a new recovery code on the page of backups. Gives it, as it is printed. */
  async newRecoveryCode(secret: string): Promise<string> {
    await this.go('Back-up');
    await this.page.getByRole('button', { name: 'Nieuwe herstelcode maken' }).click();
    const dialog = this.page.getByRole('alertdialog').or(this.page.getByRole('dialog'));
    await dialog.getByLabel('Je pincode of wachtwoord').fill(secret);
    await dialog.getByRole('button', { name: 'Nieuwe code maken' }).click();
    await expect(dialog.getByText('Dit is de enige keer dat je deze code ziet')).toBeVisible();
    const groups = await dialog.locator('.recovery-code .recovery-group').allInnerTexts();
    await dialog.getByRole('checkbox').check({ force: true });
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    return groups.join('-');
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: 'Vergrendelen' }).click();
    await expect(this.page.getByRole('heading', { name: 'Vergrendeld' })).toBeVisible();
  }

  /** The one who locked the desk comes back to it: a whole pin code opens by itself. */
  async unlockAs(role: Role): Promise<void> {
    const { secret } = accountOf(role);
    await this.page.getByLabel('Je pincode').fill(secret);
    await expect(this.places).toBeVisible();
  }

  /** Leaves the desk to the next one. */
  async signOut(): Promise<void> {
    await this.lock();
    await this.page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(this.page.getByLabel('Aanmeldnaam')).toBeVisible();
  }

  scan(code: string): Promise<void> {
    return this.scanner.scan(code);
  }
}

/** The pin code or password of the invented account with this role. */
export const demoSecretOf = (role: Role): string => accountOf(role).secret;

function accountOf(role: Role) {
  const account = demoAccounts.find((one) => one.role === role);
  if (!account) throw new Error(`nobody has the role ${role}`);
  return account;
}
