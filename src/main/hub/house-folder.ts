import { resolve } from 'node:path';
import { environmentKeeper, type KeyKeeper, keyFileKeeper } from '../core/store/keys.ts';
import { hasStore } from '../core/store/open.ts';
import { AddressProblem } from '../core/store/pg/address.ts';
import { usualFolder } from '../hosts/web/data-folder.ts';

/** The folder of the house that `--data` names, or the usual one. @throws AddressProblem when no house is in it */
export function houseFolder(given: string | undefined): string {
  const folder = given ? resolve(given) : usualFolder(process.platform, process.env);
  if (!hasStore(folder))
    throw new AddressProblem(`There is no house in ${folder}. Give its folder with --data.`);
  return folder;
}

/** Where the hub of that folder has its key. */
export async function keysOf(folder: string): Promise<KeyKeeper> {
  const environment = environmentKeeper();
  return (await environment.read()) ? environment : keyFileKeeper(folder);
}
