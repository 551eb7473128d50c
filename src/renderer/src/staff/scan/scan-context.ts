import { createContext, useContext, useEffect } from 'react';
import { useLatest } from '../latest.ts';
import type { Scan, ScanAnswer, ScanHandler, ScanLevel, ScanRouter } from './scan-router.ts';

interface Scanning {
  add: ScanRouter['add'];
  /** Answers a code as if it had been scanned, and says what came of it. */
  take: (scan: Scan) => Promise<void>;
  /** Says what came of an act in the way a scan is answered, without sound or flash. */
  tell: (answer: ScanAnswer) => void;
}

export const ScanContext = createContext<Scanning | null>(null);

function useScanning(): Scanning {
  const scanning = useContext(ScanContext);
  if (!scanning) throw new Error('a screen that scans was drawn outside ScanProvider');
  return scanning;
}

/**
 * Answers scans while this component is on the screen. The newest page is asked first; null leaves the scan to the next
 * one, and in the end to the desk (a card opens the person, a thing is lent or shown).
 */
export function useScan(handler: ScanHandler, level: ScanLevel = 'page'): void {
  const { add } = useScanning();
  const latest = useLatest(handler);
  useEffect(() => add((scan) => latest.current(scan), level), [add, latest, level]);
}

/** For codes that were typed: `take({ code, how: 'typed' })` does what a scan of it would do. */
export function useTakeScan(): Scanning['take'] {
  return useScanning().take;
}

/** For acts that were clicked: the same words in the same place as those of a scan. */
export function useScanTell(): Scanning['tell'] {
  return useScanning().tell;
}
