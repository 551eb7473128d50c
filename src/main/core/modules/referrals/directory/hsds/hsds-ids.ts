import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID (version 8, RFC 9562) that is always the same for the same text: HSDS wants one on every part, also where the house needs none. */
export function derivedId(text: string): string {
  const hex = createHash('sha256').update(`deelbalie ${text}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An id as HSDS wants it: a UUID stays itself. */
export const uuidOf = (id: string): string => (uuid.test(id) ? id.toLowerCase() : derivedId(id));
