import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';
import { copyInventedHouse } from '../../support/invented-house.ts';

const child = fileURLToPath(new URL('./hub-child.ts', import.meta.url));

/** The main computer of an invented house, in a process of its own. */
export interface HubProcess {
  readonly url: string;
  /** Free, for other computers to reach it at. */
  readonly lanPort: number;
  /** As the power does: nothing is ended, nothing is flushed. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function hubProcess(): Promise<HubProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-hub-'));
  await copyInventedHouse(folder, 0.1);
  const [port, lanPort] = [await freePort(), await freePort()];
  let running: ChildProcess | null = null;
  const hub: HubProcess = {
    url: `http://127.0.0.1:${port}/`,
    lanPort,
    async start() {
      const started = spawn(process.execPath, [child, folder, String(port)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running = started;
      await new Promise<void>((resolve, reject) => {
        started.stdout?.on('data', (text: Buffer) => {
          if (text.toString().includes('ready')) resolve();
        });
        started.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)));
      });
    },
    async kill() {
      const dying = running;
      running = null;
      if (!dying) return;
      const gone = new Promise<void>((resolve) => void dying.once('exit', () => resolve()));
      dying.kill('SIGKILL');
      await gone;
    },
    async remove() {
      await hub.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await hub.start();
  return hub;
}
