import { testLikeAccounts } from './write-accounts.ts';
import type { CoreInside } from '../core-inside.ts';

export interface DemoOptions {
  /** 1, 10 or 100: 10,000 loans each. */
  scale: number;
}

/** Writes the invented house. The same scale and day give the same house. */
export async function seedDemo(inside: CoreInside, _options: DemoOptions): Promise<void> {
  await testLikeAccounts(inside);
}
