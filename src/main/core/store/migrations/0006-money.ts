import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const money: Migration = {
  name: '0006-money',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
