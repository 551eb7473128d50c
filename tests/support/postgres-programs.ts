import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian's package keeps its programs; `DEELBALIE_POSTGRES` names another folder. Null: there are none here. */
export function postgresPrograms(): string | null {
  const given = process.env['DEELBALIE_POSTGRES'];
  if (given) return existsSync(join(given, 'initdb')) ? given : null;
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root)
    .filter(
      (name) => /^\d+$/.test(name) && Number(name) >= 15 && existsSync(join(root, name, 'bin', 'initdb')),
    )
    .sort((a, b) => Number(b) - Number(a));
  return versions[0] ? join(root, versions[0], 'bin') : null;
}
