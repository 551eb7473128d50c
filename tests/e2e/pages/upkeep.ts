import { expect, type Locator, type Page } from '@playwright/test';

/** A file as a person chooses it. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The place for what is broken and what must be looked after. */
export class Upkeep {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async tab(name: 'Tickets' | 'Meldingen' | 'Onderhoud' | 'Plannen'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  column(name: 'Te bekijken' | 'Wacht op onderdelen' | 'In herstelling'): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${name}`) });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Chooses a photo in the open dialog; gives what stands in it when it is done. */
  async choosePhoto(file: ChosenFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.dialog.getByRole('button', { name: 'Foto kiezen' }).click();
    await (await chooser).setFiles(file);
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Bewaren' }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** One step of the ticket on the screen, with what is filled in on the way. */
  async step(name: string, fill: () => Promise<void> = async () => {}): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await expect(this.dialog).toBeVisible();
    await fill();
    await this.save();
  }

  /** The road of the ticket, newest on top. */
  get timeline(): Locator {
    return this.page.getByRole('region', { name: 'Verloop' }).getByRole('listitem');
  }
}
