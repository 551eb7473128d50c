import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { buildWhenStale } from './lib/build.ts';
import { projectRoot, say } from './lib/run.ts';

/**
 * `npm run dev`: the screens with reload (Vite), the core behind them (the built web host with invented data). A change of the core needs a
 * restart; options after `--` go to the web host.
 */
const corePort = 4381;
await buildWhenStale();
const core = startCore();

const server = await createServer({
  root: fileURLToPath(new URL('../src/renderer', import.meta.url)),
  configFile: false,
  plugins: [react(), kioskPage()],
  server: {
    port: 4382,
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/rpc', '/kiosk/rpc', '/api', '/openapi.json', '/healthz'].map((path) => [path, throughToCore()]),
    ),
  },
});
await server.listen();
say(`Desk: http://127.0.0.1:4382/   Kiosk: http://127.0.0.1:4382/kiosk`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    core.kill(signal);
    void server.close().then(() => process.exit(0));
  });
}

function startCore(): ChildProcess {
  const args = [
    join(projectRoot, 'out', 'main', 'server.js'),
    '--demo',
    '--port',
    String(corePort),
    ...process.argv.slice(2),
  ];
  return spawn(process.execPath, args, { stdio: 'inherit' });
}

/** The core answers only to its own name: the page's requests get its Host and Origin on the way. */
function throughToCore() {
  const target = `http://127.0.0.1:${corePort}`;
  return { target, changeOrigin: true, headers: { origin: target } };
}

/** `/kiosk` is the same page, as on both hosts. */
function kioskPage() {
  return {
    name: 'kiosk-page',
    configureServer(vite: {
      middlewares: {
        use(run: (request: { url?: string }, response: unknown, next: () => void) => void): void;
      };
    }) {
      vite.middlewares.use((request, _response, next) => {
        if (request.url === '/kiosk' || request.url === '/kiosk/') request.url = '/';
        next();
      });
    },
  };
}
