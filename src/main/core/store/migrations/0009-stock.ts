import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const stock: Migration = {
  name: '0009-stock',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
