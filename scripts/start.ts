import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './lib/build.ts';
import { findElectron, noScreenReason } from './lib/electron.ts';
import { openInBrowser } from './lib/open-browser.ts';
import { projectRoot, say } from './lib/run.ts';

/**
 * `npm start`: builds when needed, then opens the desktop app, or serves the same app at a loopback
 * address where Electron cannot be had. Options: --demo, --kiosk, --data DIR, --port N, --no-open, --host web, --scale N,
 * --lan-address A (where other computers reach this one; 127.0.0.1 to try several houses on one computer).
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    demo: { type: 'boolean' },
    kiosk: { type: 'boolean' },
    data: { type: 'string' },
    port: { type: 'string' },
    scale: { type: 'string' },
    address: { type: 'string' },
    name: { type: 'string', multiple: true },
    host: { type: 'string' },
    'lan-address': { type: 'string' },
    open: { type: 'boolean', default: true },
  },
});

await buildWhenStale();
const electron = electronHere();
if (electron) startElectron(electron);
else startWeb();

/** Electron's program, or null with one line that says why not. */
function electronHere(): string | null {
  if (values.host === 'web') return null;
  const noScreen = noScreenReason();
  const program = noScreen === null ? findElectron() : null;
  if (!program)
    say(
      `Electron cannot open here (${noScreen ?? 'its program could not be fetched'}); the same app opens in the browser instead.`,
    );
  return program;
}

function startElectron(program: string): void {
  const args = [projectRoot, ...flags(['demo', 'kiosk', 'data', 'scale'])];
  passOn(spawn(program, args, { stdio: 'inherit' }));
}

function startWeb(): void {
  const args = [
    join(projectRoot, 'out', 'main', 'server.js'),
    ...flags(['demo', 'data', 'port', 'scale', 'address', 'name', 'lan-address']),
  ];
  const server = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] });
  let opened = false;
  server.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    const url = /is open: (\S+)/.exec(chunk.toString('utf8'))?.[1];
    if (!url || opened) return;
    opened = true;
    if (values.open) openInBrowser(values.kiosk ? `${url}kiosk` : url);
  });
  passOn(server);
}

function flags(names: readonly (keyof typeof values)[]): string[] {
  return names.flatMap((name) => {
    const value = values[name];
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    return [value].flat().flatMap((one) => [`--${name}`, String(one)]);
  });
}

/** Ends with the child, and ends the child with us. */
function passOn(child: ReturnType<typeof spawn>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 0));
}
