/** The same code again within this many ms is one scan (assertion W05). */
export const sameScanMs = 1500;

export type ScanGuard = (code: string, at: number) => 'new' | 'same';

/**
 * A filter for scans that come twice: a hand that lingers, a label lying under a scanner that reads on its own.
 * Each sighting prolongs the pause, so a label that stays under the lamp is one scan however long it lies there;
 * other codes in between do not end it. `at` in milliseconds from any origin.
 */
export function sameScanGuard(windowMs: number = sameScanMs): ScanGuard {
  const seen = new Map<string, number>();
  return (code, at) => {
    for (const [known, last] of seen) if (at - last >= windowMs) seen.delete(known);
    const verdict = seen.has(code) ? 'same' : 'new';
    seen.set(code, at);
    return verdict;
  };
}
