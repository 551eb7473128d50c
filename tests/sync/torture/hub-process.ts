import { systemClock, systemIds, systemRandom, systemTimer } from '#core/node-ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { backupBegins } from '#core/sync/backed-up.ts';
import { readState } from '#core/sync/state.ts';
import { makeVerifiedBackup } from '#core/verified-backup.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { houseLan } from '../../../src/main/hosts/lan/house-lan.ts';
import type { FromHub, HubOrder, ToHub } from './words.ts';

// The hub as a program of its own: the core and the network as they always are, on what its folder or server holds.
const order = JSON.parse(process.argv[2] ?? '') as HubOrder;
const say = (message: FromHub): void => void process.send?.(message);

const house = await makeTestCore({
  folder: order.folder,
  ports: {
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    timer: systemTimer,
    keys: memoryKeeper(inventedKey),
    lan: houseLan({ address: '127.0.0.1', discovery: null }),
    ...(order.database ? { database: order.database } : {}),
  },
});
const { inside } = house;
if (order.restore !== null) await inside.holder.restore(order.restore);
say({ ready: true });

async function answer({ ask }: ToHub): Promise<string | null> {
  switch (ask) {
    case 'backUp':
      return (await makeVerifiedBackup(inside, 'manual')).file;
    case 'backupBegins':
      return backupBegins(inside.store().reader);
    case 'where': {
      const { epoch, feed_seq } = await readState(inside.store().reader);
      return `${epoch} ${feed_seq}`;
    }
  }
}

process.on('message', (message: ToHub) => {
  answer(message).then(
    (told) => say({ ask: message.ask, answer: told }),
    () => say({ ask: message.ask, answer: null }),
  );
});
process.on('SIGTERM', () => void house.close().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
// Whoever started it may be gone already.
if (!process.connected) process.exit(1);
