import { expect, type Locator, type Page } from '@playwright/test';

/** Agenda and workload as a family support worker uses them. */
export class Agenda {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openCaseload(url: string): Promise<void> {
    await this.page.goto(`${url}#/caseload`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Werkverdeling' })).toBeVisible();
  }

  async lookAt(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Bekijk het werk van ${name}` }).click();
    await expect(this.card(`Werk van ${name}`)).toBeVisible();
  }

  /** A day so many days after the day of the house, as people type it. */
  inDays(days: number): string {
    const day = new Date(Date.parse('2026-11-23T12:00:00Z') + days * 86_400_000);
    return new Intl.DateTimeFormat('nl-BE', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'Europe/Brussels',
    }).format(day);
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
