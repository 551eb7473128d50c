import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeWhole } from '#core/store/files.ts';
import type { Place } from '../hosts/electron/scheme.ts';

const TOKEN_BYTES = 32;

/**
 * The secret by which the core knows a place. A kiosk keeps its own in a file, so that it is still a kiosk after a power cut; a
 * desk window gets a new one each time it opens, so that nobody is signed in by a restart.
 *
 * @param folder the data folder; the file is readable by its owner only
 */
export function placeToken(place: Place, folder: string): string {
  if (place === 'staff') return newToken();
  const file = join(folder, 'deelbalie.kiosk-place.json');
  const known = readJson(file);
  if (typeof known === 'object' && known !== null && 'token' in known && isToken(known.token))
    return known.token;
  const token = newToken();
  writeWhole(file, JSON.stringify({ token }), 0o600);
  return token;
}

const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** 32 bytes are 43 characters of base64url. */
const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value);
