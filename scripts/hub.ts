import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenStale } from './lib/build.ts';
import { projectRoot } from './lib/run.ts';

/**
 * `npm run hub [-- --port N --address A --name N --data DIR --database postgres://…]`: builds when needed and starts the hub.
 * `npm run hub -- migrate-to-postgres --database postgres://… [--rehearse]` moves its file to a database server.
 */
await buildWhenStale();
const hub = spawn(process.execPath, [join(projectRoot, 'out', 'main', 'hub.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => hub.kill(signal));
hub.once('exit', (code) => process.exit(code ?? 0));
