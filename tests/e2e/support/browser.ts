import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import type { House } from './house.ts';

/**
 * A browser of its own whose calendar stands at the house's clock: "today" means one day on both sides. Time stands
 * still in it, so it is for looking at screens, not for scanning.
 */
export async function browserIn(
  browser: Browser,
  house: House,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.clock.setFixedTime(house.clock.now());
  return context;
}
