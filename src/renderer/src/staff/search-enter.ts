import { readCode } from '#shared/domain/barcode.ts';

/**
 * Whether a typed text is meant as a code, so that Enter does what a scan of it would do. Our own codes, even damaged ones (a
 * digit is wrong: say so), a pass, a person's number, a bare barcode. Anything else is words to search with.
 */
export function isTypedCode(text: string): boolean {
  const plain = text.trim();
  if (/^P[\s-]?\d{1,9}$/i.test(plain)) return true;
  const read = readCode(plain);
  if (read.kind === 'foreign') return /^\d{6,}$/.test(plain);
  return (
    read.kind !== 'damaged' || (/\d{3}/.test(plain) && (read.reason === 'shape' || read.reason === 'check'))
  );
}
