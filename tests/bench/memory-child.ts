import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { systemClock, systemRandom } from '#core/node-ports.ts';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { keyFileKeeper } from '#core/store/keys.ts';
import { fixedPorts } from '../support/fixed-ports.ts';
import type { TestClient } from '../support/make-test-core.ts';

// Prints the megabytes this process takes: `core FOLDER` with the core and a day's questions, `bare FOLDER` with the file only.
const [what, folder = ''] = process.argv.slice(2);
const keys = keyFileKeeper(folder);
if (what === 'bare') {
  const db = openEncrypted(storeFiles(folder).database, (await keys.read()) ?? new Uint8Array(32));
  db.prepare('select count(*) from loan').get();
} else {
  const core = await createCore(fixedPorts(folder, { clock: systemClock, random: systemRandom, keys }));
  const account = {
    id: 'bench',
    displayName: 'Bench',
    role: 'coordinator' as const,
    language: 'nl' as const,
    initiativeIds: [],
  };
  const session = {
    place: 'staff' as const,
    tokenHash: 'bench',
    state: { kind: 'signedIn' as const, account, lastActiveAt: systemClock.now() },
  };
  const client = createRouterClient(core.router, { context: { session } }) as unknown as TestClient;
  await client.loans.today();
  await client.loans.list({ view: 'late', limit: 100 });
  await client.search.everything({ text: 'voorbeeld boormachine' });
  await client.search.everything({ text: 'kinderwagne' });
  await client.catalog.browse({ text: 'fiets' });
}
process.stdout.write(String(Math.round(process.memoryUsage().rss / 1024 / 1024)));
process.exit(0);
