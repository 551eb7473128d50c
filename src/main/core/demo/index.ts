import type { CoreInside } from '../core-inside.ts';
import type { DemoPort } from '../ports.ts';
import { demoAccounts } from './accounts.ts';
import { seedDemo } from './seed.ts';

/** Invented data for a new data folder: how much (1 is a small house of two years), and who can sign in. */
export function demoPort({ scale }: { scale: number }): DemoPort {
  return { accounts: demoAccounts, seed: (inside: CoreInside) => seedDemo(inside, { scale }) };
}
