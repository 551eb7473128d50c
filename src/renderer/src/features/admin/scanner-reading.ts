import { readCode } from '#shared/domain/barcode.ts';
import { characterOf, type ScannerLayout } from '#shared/domain/scan-keys.ts';

/** A key as the scanner pressed it. */
export interface PressedKey {
  code: string;
  shift: boolean;
}

/** `good`: one of our codes, check letter right. `unsure`: could be any barcode. `bad`: one of ours, misread. */
export type ReadingVerdict = 'good' | 'unsure' | 'bad';

export interface ScannerReading {
  layout: ScannerLayout;
  text: string;
  verdict: ReadingVerdict;
}

export const scannerLayouts = ['qwerty', 'azerty-be'] as const satisfies readonly ScannerLayout[];

/** What the same keys mean under each layout a scanner can be set to. */
export function readingsOf(keys: readonly PressedKey[]): ScannerReading[] {
  return scannerLayouts.map((layout) => {
    const text = keys.map(({ code, shift }) => characterOf(code, shift, layout) ?? '').join('');
    return { layout, text, verdict: verdictOn(text) };
  });
}

function verdictOn(text: string): ReadingVerdict {
  const { kind } = readCode(text);
  if (kind === 'damaged') return 'bad';
  return kind === 'foreign' ? 'unsure' : 'good';
}

/** What a test scan says about the setting: it is right, the other one is, none is, or it cannot tell. */
export type LayoutAdvice = { kind: 'right' | 'none' | 'unsure' } | { kind: 'other'; layout: ScannerLayout };

/**
 * Our own codes stand on keys that are the same on both keyboards, except for the dash, so that they are read well
 * under both: then the setting in use is right. A code that only one layout reads well tells which one it is.
 */
export function adviceFrom(readings: readonly ScannerReading[], present: ScannerLayout): LayoutAdvice {
  const good = readings.filter(({ verdict }) => verdict === 'good').map(({ layout }) => layout);
  const [only] = good;
  if (only !== undefined) return good.includes(present) ? { kind: 'right' } : { kind: 'other', layout: only };
  return readings.every(({ verdict }) => verdict === 'bad') ? { kind: 'none' } : { kind: 'unsure' };
}
