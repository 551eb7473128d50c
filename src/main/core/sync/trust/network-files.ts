import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { storeFiles } from '../../store/files.ts';
import type { KeyKeeper } from '../../store/keys.ts';
import type { RandomBytes } from '../../store/recovery-code.ts';
import { identity } from './identity.ts';
import { sealedFile } from './sealed-file.ts';

/** Where a hub can be reached: a name or number of the network, and a port. */
export const address = z.object({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
});
export type Address = z.infer<typeof address>;

/** As people type it and as the picture says it: numbers of IPv6 in brackets. */
export const addressText = ({ host, port }: Address): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** What a device knows of its house: itself, whom it believes, and where that one was last found. */
export const membership = z.object({
  device: identity,
  /** Certificate of the house's root, PEM: the only one it believes. */
  root: z.string().min(1),
  hubId: z.string().min(1).max(64),
  /** The highest generation it has met; a lower one is refused. */
  generation: z.number().int().min(0),
  deviceId: z.string().min(1).max(64),
  /** The last good one first. */
  addresses: z.array(address).max(16),
});
export type Membership = z.infer<typeof membership>;

/** The root of the house, beside the data and beside the backups. */
export const rootFile = 'deelbalie.root.json';

/** As it lies in a data folder, sealed; null when it is not there. */
export function sealedRootOf(folder: string): string | null {
  const path = [join(folder, rootFile), join(storeFiles(folder).backups, rootFile)].find(existsSync);
  return path === undefined ? null : readFileSync(path, 'utf8');
}

/**
 * The secrets of the network in a data folder. The root also lies beside the backups, because a computer that takes over
 * from a dead hub has the backups and the recovery code, and nothing else.
 */
export function networkFiles(folder: string, keys: KeyKeeper, randomBytes: RandomBytes) {
  const { backups } = storeFiles(folder);
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const base = { keys, randomBytes };
  return {
    root: sealedFile({
      ...base,
      file: join(folder, rootFile),
      copy: join(backups, rootFile),
      purpose: 'root',
      shape: identity,
    }),
    hub: sealedFile({ ...base, file: join(folder, 'deelbalie.hub.json'), purpose: 'hub', shape: identity }),
    membership: sealedFile({
      ...base,
      file: join(folder, 'deelbalie.house.json'),
      purpose: 'membership',
      shape: membership,
    }),
  };
}

export type NetworkFiles = ReturnType<typeof networkFiles>;
