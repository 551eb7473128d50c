/**
 * Whether a line stands for somebody shielded from the reader. Everybody has a person number; a line without one has no page behind it, and
 * nothing more is asked about it.
 */
export const isShielded = (personNumber: string): boolean => personNumber === '';
