import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createInside } from '../core/core.ts';
import { systemClock, systemIds, systemRandom } from '../core/node-ports.ts';
import { unsealFile } from '../core/store/move/moved.ts';
import { takeOver } from '../core/sync/roles.ts';
import { readState } from '../core/sync/state.ts';
import { createFileLog } from '../hosts/file-log.ts';
import { houseFolder, keysOf } from './house-folder.ts';

/** The server was one generation above the file; the file has to be above the server. */
const aboveTheServer = 2;

/** `hub back-to-file [--data FOLDER]`: the house goes on in its former file. Gives the exit code. */
export async function backToFile(args: readonly string[], appVersion: string): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } });
    const folder = houseFolder(values.data);
    const wasSealed = await unsealFile(folder, () => goOn(folder, appVersion));
    process.stdout.write(
      wasSealed
        ? 'The house is in its file again. Start the hub without --database. Its other computers send again what they did since the ' +
            'move; what was done on the server itself since then is not in the file.\n'
        : 'This house did not move to a server: nothing was changed.\n',
    );
    return wasSealed ? 0 : 1;
  } catch (error) {
    process.stderr.write(`Not done: ${error instanceof Error ? error.message : 'something unexpected'}.\n`);
    return 1;
  }
}

/** Devices have met the server: they follow a higher generation only, and have to be asked what the file lacks. */
async function goOn(folder: string, appVersion: string): Promise<void> {
  const inside = createInside({
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    keys: await keysOf(folder),
    log: createFileLog(resolve(folder, 'logs')),
    dataFolder: folder,
    appVersion,
  });
  await inside.holder.open();
  if (inside.holder.problem) throw inside.holder.problem;
  try {
    const { role } = await readState(inside.store().reader);
    if (role === 'hub') await takeOver(inside, aboveTheServer);
  } finally {
    await inside.holder.close();
  }
}
