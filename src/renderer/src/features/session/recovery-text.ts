/**
 * A recovery code as people type it over from paper. The core reads it again; here it only helps to see a slip
 * before anything is tried. The signs are Crockford's base 32: no I, L, O or U.
 */
export const recoverySigns = 40;
const groupLength = 5;
const readAs = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
]);

/** Upper case, without spaces and dashes, O read as 0 and I or L as 1. */
export function plainCode(typed: string): string {
  const signs = typed.toUpperCase().replaceAll(/[\s\-–—_.]/g, '');
  return Array.from(signs, (sign) => readAs.get(sign) ?? sign).join('');
}

/** `7KQ2M-…`, as far as it is typed. */
export const inGroups = (typed: string): string => groupsOf(plainCode(typed)).join('-');

/** The groups of a code, with or without its dashes. */
export const groupsOf = (code: string): string[] =>
  code.replaceAll('-', '').match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? [];

/** Signs that stand in no recovery code, each once, in the order they were typed. */
export const foreignSigns = (typed: string): string[] => [
  ...new Set(plainCode(typed).match(/[^0-9A-HJKMNP-TV-Z]/g)),
];
