import type { CDPSession, Page } from '@playwright/test';
import { characterOf, type ScannerLayout } from '#shared/domain/scan-keys.ts';

/** Milliseconds between two keys of a common USB scanner. */
const gap = 8;

const codes = [
  ...Array.from({ length: 26 }, (_, n) => `Key${String.fromCharCode(65 + n)}`),
  ...Array.from({ length: 10 }, (_, n) => `Digit${n}`),
  'Minus',
  'Equal',
  'Slash',
  'Digit6',
];

/** The key a scanner set to this layout presses for a character. */
function keyFor(character: string, layout: ScannerLayout): { code: string; shift: boolean } {
  for (const shift of [false, true]) {
    const code = codes.find(
      (candidate) => characterOf(candidate, shift, layout)?.toUpperCase() === character.toUpperCase(),
    );
    if (code) return { code, shift };
  }
  throw new Error(`no key for ${character}`);
}

/** A USB scanner: sends the keys of a code in one burst and Enter, as trusted events with their own times. */
export class Scanner {
  private readonly page: Page;
  private readonly layout: ScannerLayout;
  private session: Promise<CDPSession> | null = null;

  constructor(page: Page, layout: ScannerLayout = 'qwerty') {
    this.page = page;
    this.layout = layout;
  }

  async scan(text: string): Promise<void> {
    this.session ??= this.page.context().newCDPSession(this.page);
    const cdp = await this.session;
    const start = Date.now() / 1000;
    const keys = [
      ...[...text].map((character) => ({ ...keyFor(character, this.layout), key: character })),
      { code: 'Enter', shift: false, key: 'Enter' },
    ];
    await Promise.all(
      keys.flatMap(({ code, shift, key }, n) => {
        const common = {
          code,
          key,
          modifiers: shift ? 8 : 0,
          timestamp: start + (n * gap) / 1000,
          windowsVirtualKeyCode: code === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0),
        };
        const typed = code === 'Enter' ? { text: '\r' } : { text: key };
        return [
          cdp.send('Input.dispatchKeyEvent', { ...common, ...typed, type: 'keyDown' }),
          cdp.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }),
        ];
      }),
    );
  }
}
