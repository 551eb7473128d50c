/** Letters and digits nobody takes for one another, said or written; and none that make words. */
const signs = 'CDFHJKMNPRTVWXY34679';

/** Five signs out of an id; different ids seldom give the same, and then another is tried. */
export function codeFrom(id: string): string {
  let left = BigInt(`0x${id.replaceAll('-', '').slice(-16)}`);
  let code = '';
  while (code.length < 5) {
    code += signs[Number(left % BigInt(signs.length))];
    left /= BigInt(signs.length);
  }
  return code;
}

/** A code as it was typed or heard: spaces, dashes and small letters do not matter. */
export const typedCode = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
