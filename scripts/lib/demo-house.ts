import { type Core, createCore } from '#core/core.ts';
import { demoPort } from '#core/demo/index.ts';
import { systemClock, systemIds, systemRandom } from '#core/node-ports.ts';
import { keyFileKeeper } from '#core/store/keys.ts';

/** Opens the invented house in an empty folder, written there at this scale. For a script: `name` stands where the app's version would. */
export function openDemoHouse(
  folder: string,
  { name, scale }: { name: string; scale: number },
): Promise<Core> {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  return createCore({
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    log: silent,
    keys: keyFileKeeper(folder),
    dataFolder: folder,
    appVersion: name,
    demo: demoPort({ scale }),
  });
}
