import type { Migration } from '../engine.ts';
import { foundation } from './0001-foundation.ts';
import { search } from './0002-search.ts';

/** All migrations, in order, listed by hand: a bundle has no folder to read. See README.md here. */
export const migrations: readonly Migration[] = [foundation, search];
