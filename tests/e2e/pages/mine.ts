import { expect, type Locator } from '@playwright/test';
import { Scanner } from '../support/scanner.ts';
import type { Kiosk } from './kiosk.ts';

export { demoKioskCard as demoCard } from '#core/demo/accounts.ts';

/** What somebody sees of their own at the kiosk. */
export class Mine {
  private readonly kiosk: Kiosk;
  private readonly scanner: Scanner;

  constructor(kiosk: Kiosk) {
    this.kiosk = kiosk;
    this.scanner = new Scanner(kiosk.page);
  }

  /**
   * Holds a card or a label before the reader until the screen asks what it should, as a person does: a kiosk that was opened a moment ago does not
   * know yet that it may listen.
   */
  async hold(code: string, question: string): Promise<void> {
    await expect(async () => {
      await this.scanner.scan(code);
      await expect(this.kiosk.question).toHaveText(question, { timeout: 4000 });
    }).toPass({ timeout: 40_000 });
  }

  /** On the keys of the screen; the last digit asks at once. */
  async typeSecret(digits: string): Promise<void> {
    for (const digit of digits) await this.kiosk.page.locator('.k-key', { hasText: digit }).click();
  }

  get problem(): Locator {
    return this.kiosk.page.locator('.k-entry-error');
  }

  get things(): Locator {
    return this.kiosk.page.locator('.kiosk-mine .k-thing');
  }

  /** "Hou het tot …" */
  get keepButtons(): Locator {
    return this.things.getByRole('button', { name: /^Hou het tot/ });
  }

  get undoButtons(): Locator {
    return this.things.getByRole('button', { name: 'Toch niet' });
  }

  async names(): Promise<string[]> {
    await this.things.first().waitFor();
    return this.kiosk.page.locator('.kiosk-mine .k-thing-name').allInnerTexts();
  }

  /** What the voice reads of this screen when nobody asked for what is private. */
  saidWithoutAsking(): Promise<string> {
    return this.kiosk.page.locator('main [data-say]').evaluateAll((places) =>
      places
        .filter((place) => place.closest('[data-private]') === null)
        .map((place) => place.getAttribute('data-say'))
        .join(' '),
    );
  }
}
