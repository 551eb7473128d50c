import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryKeeper } from '#core/store/keys.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { moveToServer } from '#core/store/move/move.ts';
import { testClock, testLog } from '../support/fixed-ports.ts';
import { copyInventedHouse, inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import { startPostgresServer } from '../support/real-postgres.ts';

/**
 * The invented house of this scale, moved as a house moves to a database server of its own that flushes each commit. Ask
 * `noPostgres` first. `stop` comes after the house has closed.
 */
export async function houseOnServer(scale: number): Promise<{ house: TestCore; stop(): Promise<void> }> {
  const server = await startPostgresServer({ flushes: true });
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-bench-'));
  await copyInventedHouse(folder, scale);
  const database = await server.database();
  await moveToServer({
    address: database,
    folder,
    key: inventedKey,
    rehearse: false,
    clock: testClock(),
    migrations,
    appVersion: '0.0.0-bench',
    log: testLog().log,
    tell: () => {},
  });
  const house = await makeTestCore({ ports: { database, keys: memoryKeeper(inventedKey) } });
  return {
    house,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
