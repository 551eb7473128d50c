import { expect, type Locator, type Page } from '@playwright/test';
import type { House } from '../support/house.ts';

/** The line of visitors and what they ask, as the desk uses them. */
export class Intake {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The visitor with a number. */
  visitor(number: number | string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: new RegExp(`^Volgnummer ${number}\\D`) });
  }

  group(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  async receiveAt(point: string): Promise<void> {
    await this.page.getByRole('button', { name: /Ik ontvang hier/ }).click();
    await this.page.getByRole('option', { name: point }).click();
  }

  async callNext(): Promise<void> {
    await this.page.getByRole('button', { name: 'Volgende oproepen' }).click();
  }

  async act(name: string, number: number | string): Promise<void> {
    await this.page.getByRole('button', { name: `${name}: nummer ${number}`, exact: true }).click();
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

  async choose(field: RegExp, option: string): Promise<void> {
    await this.page.getByRole('button', { name: field }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** An open question of somebody, written down by a colleague before. */
  async ask(house: House, personId: string): Promise<void> {
    await house.as('support').questions.register({
      commandId: house.id(),
      contactId: house.id(),
      at: null,
      ticketId: null,
      asker: { kind: 'person', personId },
      channel: 'phone',
      language: null,
      interpreter: false,
      length: null,
      initiativeId: null,
      newQuestions: [
        {
          questionId: house.id(),
          themeId: 'theme-energie',
          urgency: 'calm',
          note: '',
          scope: 'team',
          answer: null,
          answerReason: '',
        },
      ],
      again: [],
    });
  }
}
