import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from './core/core.ts';
import { demoPort } from './core/demo/index.ts';
import { systemClock, systemIds, systemRandom, systemTimer } from './core/node-ports.ts';
import { environmentKeeper, keyFileKeeper } from './core/store/keys.ts';
import { createFileLog } from './hosts/file-log.ts';
import { lanFor } from './hosts/lan/lan-option.ts';
import { housePrinters } from './hosts/printers/index.ts';
import { dataFolderFor } from './hosts/web/data-folder.ts';
import { databaseFor } from './hosts/web/database-option.ts';
import { greet } from './hosts/web/greeting.ts';
import { stopGracefully } from './hosts/web/stop.ts';
import { startWebHost } from './hosts/web/web-host.ts';

// The web host: the whole application on plain Node, for browsers on this computer.
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '4380' },
    address: { type: 'string', default: '127.0.0.1' },
    name: { type: 'string', multiple: true, default: [] },
    demo: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
    database: { type: 'string' },
    'lan-address': { type: 'string' },
  },
});

const appVersion = __APP_VERSION__;
const database = databaseFor({ given: values.database, demo: values.demo });
const folder = dataFolderFor({ given: values.data ? resolve(values.data) : undefined, demo: values.demo });
const log = createFileLog(join(folder.path, 'logs'));
const environment = environmentKeeper();

const core = await createCore({
  clock: systemClock,
  ids: systemIds,
  random: systemRandom,
  timer: systemTimer,
  printers: housePrinters,
  lan: lanFor(values['lan-address']),
  log,
  keys: (await environment.read()) ? environment : keyFileKeeper(folder.path),
  dataFolder: folder.path,
  appVersion,
  ...(database && { database }),
  ...(values.demo ? { demo: demoPort({ scale: Number(values.scale) }) } : {}),
});
const host = await startWebHost({
  core,
  log,
  appVersion,
  random: systemRandom,
  pageRoot: join(import.meta.dirname, '../renderer'),
  speechRoot: join(folder.path, 'speech'),
  port: Number(values.port),
  address: values.address,
  names: values.name,
});

greet(host.url, values.demo);
stopGracefully({ host, core, log, removeFolder: folder.throwAway });
