import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Place } from '../hosts/electron/scheme.ts';

export interface Flags {
  /** `--kiosk`: this computer is a visitors' kiosk; otherwise a staff desk. */
  place: Place;
  /** `--demo`: invented data in a throw-away folder. */
  demo: boolean;
  /** `--scale N`: how much invented data; 1 is a small house of two years. */
  scale: number;
  /** `--data DIR`: where the database, keys and logs lie; absolute. Undefined: the system's usual place. */
  dataDir: string | undefined;
  /** `--supervised`: the operating system starts us again when we stop (kiosk shell, systemd), so we exit instead of relaunching. */
  supervised: boolean;
  /** `--start-at-login`, `--no-start-at-login`: start by itself when this user signs in, or no longer. Undefined: as it was. */
  startAtLogin: boolean | undefined;
}

/**
 * Reads our own flags. Unknown ones are ignored, because Chromium's switches share the command line.
 *
 * @param args the arguments after the executable
 * @param cwd folder a relative `--data` counts from
 */
export function readFlags(args: readonly string[], cwd: string): Flags {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      kiosk: { type: 'boolean' },
      demo: { type: 'boolean' },
      supervised: { type: 'boolean' },
      'start-at-login': { type: 'boolean' },
      'no-start-at-login': { type: 'boolean' },
      data: { type: 'string' },
      scale: { type: 'string' },
    },
  });
  const dir = typeof values.data === 'string' && values.data !== '' ? values.data : undefined;
  const scale = Number(values.scale);
  return {
    place: values.kiosk === true ? 'kiosk' : 'staff',
    demo: values.demo === true,
    scale: scale > 0 ? scale : 1,
    dataDir: dir === undefined || isAbsolute(dir) ? dir : resolve(cwd, dir),
    supervised: values.supervised === true,
    startAtLogin: loginStartOf(values['start-at-login'], values['no-start-at-login']),
  };
}

/** The last word is to the one that switches off. */
function loginStartOf(on: unknown, off: unknown): boolean | undefined {
  if (off === true) return false;
  return on === true ? true : undefined;
}
