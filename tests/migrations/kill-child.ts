import { openStore } from '#core/store/open.ts';
import { restoreBackup } from '#core/store/restore.ts';
import { type NoteTables, noteMigrations } from '../support/note-store.ts';

/**
 * The process that gets killed. It says `confirmed <id>` only after a write has been confirmed, and `started` when the
 * slow work it was asked for begins.
 */
const [folder = '', work = 'write', from = ''] = process.argv.slice(2);
const key = Uint8Array.from({ length: 32 }, (_, index) => index + 1);
const log = { info: () => {}, warn: () => {} };
const options = {
  folder,
  key,
  log,
  appVersion: '1',
  migrations: noteMigrations,
  clock: { now: () => new Date().toISOString() },
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function write(): Promise<void> {
  say('started');
  const store = await openStore<NoteTables>(options);
  for (let index = 0; ; index += 1) {
    const id = `${from}-${index}`;
    await store.write(async (tx) => {
      await tx
        .insertInto('note')
        .values({ id, words: 'x'.repeat(index % 900) })
        .execute();
      await tx
        .insertInto('page')
        .values([1, 2].map((number) => ({ id: `${id}-${number}`, note_id: id, number })))
        .execute();
    });
    say(`confirmed ${id}`);
  }
}

async function backUp(): Promise<void> {
  const store = await openStore<NoteTables>(options);
  say('started');
  for (;;) say(`confirmed ${(await store.backup('manual')).name}`);
}

async function restore(): Promise<void> {
  say('started');
  for (;;) {
    const { store } = await restoreBackup(options, from);
    await store.close();
    say('confirmed restore');
  }
}

await { write, backUp, restore }[work as 'write' | 'backUp' | 'restore']();
