import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const waiting: Migration = {
  name: '0004-waiting',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
