import type { Kysely } from 'kysely';
import type { AnySchema, Engine, Migration } from '../engine.ts';

export const reminders: Migration = {
  name: '0008-reminders',
  async up(_db: Kysely<AnySchema>, _engine: Engine): Promise<void> {},
};
