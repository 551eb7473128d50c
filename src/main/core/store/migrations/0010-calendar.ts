import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const calendar: Migration = {
  name: '0010-calendar',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
