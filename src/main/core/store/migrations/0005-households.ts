import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const households: Migration = {
  name: '0005-households',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
