import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const kits: Migration = {
  name: '0011-kits',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
