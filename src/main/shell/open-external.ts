import type { Log } from '#core/ports.ts';
import type { Place } from '../hosts/electron/scheme.ts';
import { addressForLog } from './address-for-log.ts';
import type { ElectronApi } from './electron-api.ts';

/** Sites a desk worker may open in the browser. A name that starts with a dot stands for the site and everything under it. */
export const EXTERNAL_HOSTS: readonly string[] = [
  '.kortrijk.be',
  '.desocialekaart.be',
  '.uitpas.be',
  '.uitinvlaanderen.be',
];

/** Windows cuts longer command lines off in the middle. */
const LONGEST_ADDRESS = 2000;

/**
 * May this address leave the app? From a desk only; `https` to a listed host on the usual port without a user name in it, or a
 * plain `mailto` without attachments. Every other scheme can start a program.
 */
export function mayOpenExternally(url: string, place: Place | undefined, hosts: readonly string[]): boolean {
  if (place !== 'staff' || url.length > LONGEST_ADDRESS || !URL.canParse(url)) return false;
  const parsed = new URL(url);
  if (parsed.protocol === 'mailto:') return isPlainMail(parsed);
  return (
    parsed.protocol === 'https:' &&
    parsed.username === '' &&
    parsed.password === '' &&
    parsed.port === '' &&
    hosts.some((entry) => hostMatches(parsed.hostname, entry))
  );
}

function hostMatches(hostname: string, entry: string): boolean {
  return entry.startsWith('.') ? hostname === entry.slice(1) || hostname.endsWith(entry) : hostname === entry;
}

/** One or more addresses and at most a subject, a text and copies: `attach` and unknown fields reach into the disk of some mail programs. */
function isPlainMail(url: URL): boolean {
  const known = new Set(['subject', 'body', 'cc', 'bcc']);
  const addresses = decodeURIComponentSafely(url.pathname);
  return (
    /^[^\s"'<>\\]+@[^\s"'<>\\]+$/.test(addresses) &&
    [...url.searchParams.keys()].every((key) => known.has(key.toLowerCase()))
  );
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Opens an address in the user's browser or mail program, if it may; the answer says whether. */
export type ExternalDoor = (url: string, place: Place | undefined) => boolean;

/** The one door: no other file calls `shell.openExternal` (a test looks). */
export function createExternalDoor(options: {
  shell: Pick<ElectronApi['shell'], 'openExternal'>;
  hosts: readonly string[];
  log: Log;
}): ExternalDoor {
  return (url, place) => {
    if (!mayOpenExternally(url, place, options.hosts)) {
      options.log.warn({ address: addressForLog(url), place: place ?? 'unknown' }, 'external.refused');
      return false;
    }
    options.shell.openExternal(url).catch(() => {
      options.log.warn({ address: addressForLog(url) }, 'external.failed');
    });
    return true;
  };
}
