import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const filters: Migration = {
  name: '0012-filters',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
