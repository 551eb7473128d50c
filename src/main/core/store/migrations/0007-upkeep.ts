import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const upkeep: Migration = {
  name: '0007-upkeep',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
