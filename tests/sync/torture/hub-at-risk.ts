import type { PostgresAddress } from '#core/store/pg/address.ts';
import { noteBackedUp } from '#core/sync/backed-up.ts';
import { nameOf, type RealPostgres } from '#tests/support/real-postgres.ts';
import { openedQuietly } from './house.ts';
import { Program } from './program.ts';
import type { FromHub, HubOrder, ToHub } from './words.ts';

const isReady = (word: FromHub): word is { ready: true } => 'ready' in word;

/** The hub and what it stands on: its file, or a database on a server. */
export class HubAtRisk {
  readonly #program = new Program<HubOrder, ToHub, FromHub>('hub-process.ts');
  readonly #folder: string;
  readonly #server: RealPostgres | null;
  database: PostgresAddress | null;
  /** Files, or names of databases. */
  readonly backups: string[] = [];

  constructor(folder: string, server: RealPostgres | null, database: PostgresAddress | null) {
    this.#folder = folder;
    this.#server = server;
    this.database = database;
  }

  get isRunning(): boolean {
    return this.#program.isRunning;
  }

  /** Gives whether it came up in time. */
  async start(restore: string | null = null): Promise<boolean> {
    this.#program.start({ folder: this.#folder, database: this.database, restore });
    return (await this.#program.hear(isReady, 30_000)) !== null;
  }

  kill = (): Promise<void> => this.#program.kill();
  stop = (): Promise<void> => this.#program.stop();

  async halt(milliseconds: number, wait: (time: number) => Promise<void>): Promise<void> {
    this.#program.signal('SIGSTOP');
    await wait(milliseconds);
    this.#program.signal('SIGCONT');
  }

  async ask(ask: ToHub['ask'], patience = 15_000): Promise<string | null> {
    this.#program.say({ ask });
    const isAnswer = (word: FromHub): word is { ask: ToHub['ask']; answer: string | null } =>
      'ask' in word && word.ask === ask;
    return (await this.#program.hear(isAnswer, patience))?.answer ?? null;
  }

  /** A sound backup: made by the hub on a file; by the server's administrator otherwise, who tells the hub of it. */
  async backUp(): Promise<void> {
    const began = await this.ask(this.#server ? 'backupBegins' : 'backUp');
    if (began === null) return;
    if (!this.#server || !this.database) return void this.backups.push(began);
    await this.kill();
    await this.#server.endConnections(this.database);
    const copy = await this.#server.database({ template: nameOf(this.database) });
    this.backups.push(nameOf(copy));
    const house = await openedQuietly(this.#folder, this.database);
    await noteBackedUp(house.inside.store().db, began, new Date().toISOString());
    await house.close();
    await this.start();
  }

  /** What it stood on is gone; one of the backups takes its place. */
  async restore(which: number): Promise<void> {
    await this.kill();
    const backup = this.backups[which] ?? '';
    if (this.#server) this.database = await this.#server.database({ template: backup });
    await this.start(this.#server ? null : backup);
  }
}
