import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A program of its own that is started, killed and started again. `O`: what it is told at its start, `F`: what it says. */
export class Program<O extends object, T extends object, F extends object> {
  readonly #file: string;
  #child: ChildProcess | null = null;
  #heard: F[] = [];

  constructor(file: string) {
    this.#file = join(import.meta.dirname, file);
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Without waiting for it to be ready. */
  start(order: O): void {
    this.#heard = [];
    const child = spawn(process.execPath, [this.#file, JSON.stringify(order)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message) => void this.#heard.push(message as F));
    child.on('error', () => {});
    this.#child = child;
  }

  say(message: T): void {
    // One that was just killed hears nothing any more.
    if (this.isRunning && this.#child?.connected) this.#child.send(message, () => {});
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(name);
  }

  /** Gone at once, whatever is under way. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends in order; killed when that takes too long. */
  async stop(): Promise<void> {
    const late = setTimeout(() => this.#child?.kill('SIGKILL'), 15_000);
    await this.#end('SIGTERM');
    clearTimeout(late);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
    child.kill(signal);
    await ended;
  }

  /** The first such word that was said since it started or since the last such question. Null when it does not come in time. */
  async hear<K extends F>(is: (word: F) => word is K, patience: number): Promise<K | null> {
    const until = performance.now() + patience;
    for (;;) {
      const at = this.#heard.findIndex(is);
      if (at !== -1) return this.#heard.splice(at, 1)[0] as K;
      if (performance.now() > until || !this.isRunning) return null;
      await pause(10);
    }
  }
}
