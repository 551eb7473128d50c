/** `P-000123`: what a person is called by when no name may be said. Longer numbers simply get longer. */
export function personNumber(n: number): string {
  return `P-${String(n).padStart(6, '0')}`;
}

/** The n of a person number as scanned or typed (`p 123`, `P000123`); null when it is something else. */
export function personNumberOf(text: string): number | null {
  const digits = /^p[\s\-\u2010-\u2015\u2212]?0*(\d{1,10})$/i.exec(text.normalize('NFKC').trim())?.[1];
  return digits === undefined || digits === '0' ? null : Number(digits);
}

/** A person number in its one stored spelling, or null. */
export function readPersonNumber(text: string): string | null {
  const n = personNumberOf(text);
  return n === null ? null : personNumber(n);
}
