import type { RandomBytes } from '../../store/recovery-code.ts';
import { type Address, addressText } from '../trust/network-files.ts';

/** What the picture on the hub's screen says. */
export interface Invitation {
  /** SHA-256 of the certificate of the root, hexadecimal. */
  readonly root: string;
  /** 16 bytes, hexadecimal; good for one computer and five minutes. */
  readonly secret: string;
  readonly addresses: readonly Address[];
}

/** Capitals, digits and a few signs: a QR code packs those tightest. Without personal data: a photo of it tells nothing. */
export function writeInvitation({ root, secret, addresses }: Invitation): string {
  const places = addresses.map(addressText);
  return ['DEELBALIE:1', root, secret, ...places].join('/').toUpperCase();
}

const most = 8;

/** Null when the text is something else, or was cut off. */
export function readInvitation(text: string): Invitation | null {
  const [prefix, root, secret, ...places] = text.trim().toLowerCase().split('/');
  if (prefix !== 'deelbalie:1' || !root || !secret || places.length > most) return null;
  if (!/^[0-9a-f]{64}$/.test(root) || !/^[0-9a-f]{32}$/.test(secret)) return null;
  const addresses = places.map(readAddress);
  return addresses.every((one) => one !== null) && addresses.length > 0 ? { root, secret, addresses } : null;
}

/** `name:port` or `[number]:port`. Null when it is neither. */
export function readAddress(text: string): Address | null {
  const found = /^(?:\[([0-9a-f:.]{2,45})\]|([0-9a-z._-]{1,253})):([1-9][0-9]{0,4})$/i.exec(text.trim());
  if (!found) return null;
  const port = Number(found[3]);
  return port > 65_535 ? null : { host: found[1] ?? found[2] ?? '', port };
}

/** Without I, L, O and U: nothing to mix up, and no words (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight signs, forty bits. Without the hyphen of the screen. */
export function newPairingCode(randomBytes: RandomBytes): string {
  return Array.from(randomBytes(8), (byte) => signs[byte % 32]).join('');
}

export const showPairingCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** As it was typed: hyphens and small letters do not matter, nor what is easily mixed up. Null when it cannot be one. */
export function readPairingCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === 8 && [...code].every((sign) => signs.includes(sign)) ? code : null;
}
