import { type Kysely, sql } from 'kysely';
import type { AnySchema } from '../engine.ts';
import { StoreProblem } from '../problems.ts';

/** The oldest PostgreSQL the tests run on. */
const oldest = 15;

interface Facts {
  version: number;
  encoding: string;
  standby: boolean;
  by_code_point: boolean;
}

/**
 * Lists, number ranges and "begins with" rely on text that sorts by code point, as it does in SQLite. A database that sorts by the rules
 * of a language would answer differently, so it is refused before the first row.
 * @throws StoreProblem databaseUnfit (params reason: version, encoding, sorting), databaseGone (reason: standby)
 */
export async function refuseUnfit(db: Kysely<AnySchema>): Promise<void> {
  const { rows } = await sql<Facts>`select
      current_setting('server_version_num')::integer / 10000 as version,
      current_setting('server_encoding') as encoding,
      pg_is_in_recovery() as standby,
      ('Z' < 'a' and 'a' < '~' and '~' < 'é' and 'z' < 'é' and 'co-op' < 'coop' and 'é' < 'ش') as by_code_point`.execute(
    db,
  );
  const [facts] = rows;
  if (!facts || facts.standby) throw new StoreProblem('databaseGone', { reason: 'standby' });
  if (facts.version < oldest) throw new StoreProblem('databaseUnfit', { reason: 'version' });
  if (facts.encoding !== 'UTF8') throw new StoreProblem('databaseUnfit', { reason: 'encoding' });
  if (!facts.by_code_point) throw new StoreProblem('databaseUnfit', { reason: 'sorting' });
}
