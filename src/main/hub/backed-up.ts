import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { systemClock } from '../core/node-ports.ts';
import type { Database } from '../core/store/database.ts';
import { AddressProblem, addressVariable, postgresAddress } from '../core/store/pg/address.ts';
import { withBuilder } from '../core/store/pg/open.ts';
import { backupBegins, noteBackedUp } from '../core/sync/backed-up.ts';

/**
 * `hub backup-begins [--database ADDRESS]` prints a word; `hub backed-up WORD [--database ADDRESS]` says that the backup that began
 * after it is sound. Gives the exit code.
 */
export async function tellOfBackup(
  command: 'backup-begins' | 'backed-up',
  args: readonly string[],
): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { database: { type: 'string' }, data: { type: 'string' } },
    });
    const address = postgresAddress(values.database);
    if (!address)
      throw new AddressProblem(
        `A hub on a file makes its backups itself. For one on a server: --database, or ${addressVariable} in the environment.`,
      );
    const said = await withBuilder({ address }, (db) =>
      command === 'backup-begins' ? backupBegins(asHouse(db)) : note(asHouse(db), positionals[0] ?? ''),
    );
    process.stdout.write(`${said}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`Not done: ${error instanceof Error ? error.message : 'something unexpected'}.\n`);
    return 1;
  }
}

const asHouse = (db: unknown): Kysely<Database> => db as Kysely<Database>;

async function note(db: Kysely<Database>, began: string): Promise<string> {
  await db.transaction().execute(async (tx) => {
    // As every write of the hub does: so that none of them reads what another one is about to change.
    await tx.selectFrom('change_counter').select('seq').where('id', '=', 1).forUpdate().execute();
    await noteBackedUp(tx, began, systemClock.now());
  });
  return 'Noted.';
}
