import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { systemIds, systemRandom } from '#core/node-ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { fixedPorts } from '../support/fixed-ports.ts';
import { inventedKey } from '../support/invented-house.ts';
import type { TestClient } from '../support/make-test-core.ts';

// Hands things over, two at a time, and takes them back, for as long as it lives. Writes a line per act once it is confirmed.
const [folder = ''] = process.argv.slice(2);
const ports = fixedPorts(folder, { keys: memoryKeeper(inventedKey), ids: systemIds, random: systemRandom });
const core = await createCore(ports);
const account = {
  id: 'x',
  displayName: 'X',
  role: 'desk' as const,
  language: 'nl' as const,
  initiativeIds: [],
};
const session = {
  place: 'staff' as const,
  tokenHash: 'x',
  state: { kind: 'signedIn' as const, account, lastActiveAt: ports.clock.now() },
};
const client = createRouterClient(core.router, { context: { session } }) as unknown as TestClient;
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const { items } = await client.catalog.listItems({ limit: 200 });
const free: string[] = [];
for (const item of items) {
  const { refusal } = await client.loans.whereabouts({ itemId: item.id });
  if (refusal === null) free.push(item.id);
}
const [person] = await client.people.search({ text: 'a' });
tell('ready');
for (let turn = 0; ; turn += 1) {
  const pair = [free[(2 * turn) % free.length] ?? '', free[(2 * turn + 1) % free.length] ?? ''];
  const handOverId = systemIds.next();
  await client.loans.handOver({
    commandId: systemIds.next(),
    handOverId,
    personId: person?.id ?? '',
    items: pair.map((itemId) => ({ loanId: systemIds.next(), itemId })),
    // Queues, reservations and limits of the invented house are another story.
    overrule: { reason: 'Toch' },
  });
  tell(`out ${handOverId}`);
  for (const itemId of pair) {
    const { loan } = await client.loans.giveBack({ commandId: systemIds.next(), itemId });
    tell(`back ${loan.id}`);
  }
}
