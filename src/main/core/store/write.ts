import type { Kysely, Transaction } from 'kysely';
import { asStoreProblem } from './problems.ts';
import { writeScope } from './sqlite-dialect.ts';

/**
 * Runs `fn` in one transaction. Whatever it throws rolls everything back and is thrown on; an error of the disk or the
 * file comes out as a StoreProblem. A second write inside waits for the first for ever, so it is refused at once.
 */
export async function writeIn<DB, T>(db: Kysely<DB>, fn: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  if (writeScope.getStore()?.active)
    throw new Error('a write was started inside a write; pass the transaction on');
  const scope = { active: false };
  try {
    return await writeScope.run(scope, () =>
      db.transaction().execute((tx) => {
        scope.active = true;
        return fn(tx);
      }),
    );
  } catch (error) {
    throw asStoreProblem(error);
  } finally {
    scope.active = false;
  }
}
