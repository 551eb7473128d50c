import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const lendingRules: Migration = {
  name: '0003-lending-rules',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
