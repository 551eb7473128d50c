/**
 * How a text is compared with what a clip says: composed letters, one kind of space, no difference in capitals, no mark at its end
 * ("Wat zoek je?" and "wat zoek je" sound alike).
 */
export const phraseOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f\u2066-\u2069\u200e\u200f]+/g, ' ')
    .replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .trim();

const offset = 0xcb_f2_9c_e4_84_22_23_25n;
const prime = 0x1_00_00_00_01_b3n;

/**
 * Name of the clip of a text: 16 hexadecimal digits of FNV-1a over the UTF-8 bytes of its phrase. A changed text has another name,
 * so that an old recording never speaks for a new sentence. Not a secret and no seal, only a name.
 */
export function clipName(text: string): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(phraseOf(text))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return hash.toString(16).padStart(16, '0');
}
