import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../core/node-ports.ts';
import { migrations } from '../core/store/migrations/index.ts';
import { type MoveStep, moveToServer } from '../core/store/move/move.ts';
import { MoveProblem, type MoveProblemCode } from '../core/store/move/problem.ts';
import { AddressProblem, addressVariable, postgresAddress } from '../core/store/pg/address.ts';
import { StoreProblem } from '../core/store/problems.ts';
import { createFileLog } from '../hosts/file-log.ts';
import { houseFolder, keysOf } from './house-folder.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** `hub migrate-to-postgres [--database ADDRESS] [--data FOLDER] [--rehearse]`. Gives the exit code. */
export async function migrateToPostgres(args: readonly string[], appVersion: string): Promise<number> {
  try {
    await move(args, appVersion);
    return 0;
  } catch (error) {
    process.stderr.write(`\n${wordsFor(error)}\nThe file of the house is as it was.\n`);
    return 1;
  }
}

async function move(args: readonly string[], appVersion: string): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      database: { type: 'string' },
      data: { type: 'string' },
      rehearse: { type: 'boolean', default: false },
    },
  });
  const address = postgresAddress(values.database);
  if (!address)
    throw new AddressProblem(`Say where to: --database, or ${addressVariable} in the environment.`);
  const folder = houseFolder(values.data);
  const key = await (await keysOf(folder)).read();
  if (!key) throw new StoreProblem('noKey');
  const { rehearse } = values;
  say(rehearse ? 'Rehearsal: everything is done and taken away again.' : 'Moving the house to the server.');
  await moveToServer({
    address,
    folder,
    key,
    rehearse,
    clock: systemClock,
    migrations,
    appVersion,
    log: createFileLog(resolve(folder, 'logs')),
    tell: (step) => say(`- ${sentenceOf(step)}`),
  });
  say(rehearse ? rehearsed : movedTo(folder));
}

const rehearsed =
  '\nThe rehearsal went well. Nothing was changed: not in the file, and the database on the server is empty again.';

const movedTo = (folder: string): string =>
  `\nThe house has moved. Start the hub with the same --database and --data ${folder}: that folder still holds the key and the ` +
  'recovery file. The former file stays there, sealed; keep it for 90 days.';

function sentenceOf(step: MoveStep): string {
  switch (step.kind) {
    case 'targetEmpty':
      return `${step.server} is empty and fit to hold a house.`;
    case 'backup':
      return step.made
        ? `A verified backup was made: ${step.name}.`
        : `The house is open, so the newest verified backup is used: ${step.name}.`;
    case 'tables':
      return 'The tables were made, by the same steps that made those of the file.';
    case 'copied':
      return `${step.rows} rows were copied. The server checked every reference between them.`;
    case 'compared': {
      const rows = [...step.digests].map(
        ([table, { rows: count, digest }]) =>
          `    ${table.padEnd(28)}${String(count).padStart(9)}  ${digest.slice(0, 16)}`,
      );
      return `${step.digests.size} tables have the same number of rows and the same contents on both sides:\n${rows.join('\n')}`;
    }
    case 'removed':
      return 'What was made on the server was taken away again.';
    case 'sealed':
      return 'The former file was sealed: it is no longer opened by mistake.';
  }
}

const moveWords: Record<MoveProblemCode, string> = {
  notEmpty:
    'The database on the server is not empty. Make a new, empty one for this house; nothing in it was read or changed.',
  noBackup: 'The house is open and has no verified backup yet. Make one on the backup page, or stop the hub.',
  tables:
    'The tables on the server are not those of this version. This is a mistake of ours: please report it.',
  row: 'A row could not be written on the server.',
  differs: 'What arrived on the server is not what was in the file, so it was not kept.',
};

function wordsFor(error: unknown): string {
  if (error instanceof MoveProblem) {
    const about = Object.entries(error.params).map(([name, value]) => ` ${name}: ${value}.`);
    const cause =
      error.cause instanceof Error && 'code' in error.cause ? ` (${String(error.cause.code)})` : '';
    return `${moveWords[error.code]}${about.join('')}${cause}`;
  }
  if (error instanceof StoreProblem) {
    if (error.code === 'alreadyOpen')
      return 'The hub is running on this file. Stop it first, or use --rehearse.';
    const reason = error.params['reason'];
    return `Not done: ${error.message}${reason === undefined ? '' : ` (${reason})`}.`;
  }
  if (error instanceof AddressProblem) return error.message;
  return `Not done: ${error instanceof Error ? error.message : 'something unexpected happened'}.`;
}
