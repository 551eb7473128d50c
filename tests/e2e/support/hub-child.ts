import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCore } from '#core/core.ts';
import { demoPort } from '#core/demo/index.ts';
import { systemIds, systemRandom } from '#core/node-ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { houseLan } from '../../../src/main/hosts/lan/house-lan.ts';
import { startWebHost } from '../../../src/main/hosts/web/web-host.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { inventedKey } from '../../support/invented-house.ts';

// The main computer of a house as a process of its own, so that a test can kill it. Says "ready" when its pages are open.
const [folder = '', port = ''] = process.argv.slice(2);
const ports = fixedPorts(folder, {
  keys: memoryKeeper(inventedKey),
  ids: systemIds,
  random: systemRandom,
  demo: demoPort({ scale: 0.1 }),
  lan: houseLan({ address: '127.0.0.1', discovery: null }),
});
const core = await createCore(ports);
await startWebHost({
  core,
  pageRoot: fileURLToPath(new URL('../../../out/renderer', import.meta.url)),
  speechRoot: join(folder, 'speech'),
  port: Number(port),
  appVersion: 'test',
  log: ports.log,
  random: systemRandom,
});
process.stdout.write('ready\n');
