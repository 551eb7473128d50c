import './scan.css';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { ScannerLayout } from '#shared/domain/scan-keys.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { isDialogOpen } from '../dialog-open.ts';
import { useLatest } from '../latest.ts';
import { ScanContext } from './scan-context.ts';
import { listenToScanner } from './scan-keys-listener.ts';
import { createScanRouter, type Scan } from './scan-router.ts';
import { useScanVoice } from './scan-voice.ts';

export interface ScanProviderProps {
  /** The layout the house's scanners send, from its settings. */
  layout: ScannerLayout;
  /** False while the screen is locked or hidden: nothing is read then. */
  isActive: boolean;
  children: ReactNode;
}

/** The scanner of this desk: reads it on every screen, finds who answers, and says what came of it. */
export function ScanProvider({ layout, isActive, children }: ScanProviderProps) {
  const { t } = useText();
  const failureText = useLatest(useFailureText());
  const blockedText = useLatest(t(($) => $.staff.scan.closeFirst));
  const { say, tell, flash, spoken } = useScanVoice();
  const [router] = useState(() => createScanRouter({ isDialogOpen }));

  const take = useCallback(
    async (scan: Scan) => {
      try {
        say((await router.take(scan)) ?? { tone: 'bad', text: blockedText.current });
      } catch (error) {
        say({ tone: 'bad', text: failureText.current(error) });
      }
    },
    [router, say, blockedText, failureText],
  );

  useEffect(
    () => (isActive ? listenToScanner(layout, (code) => void take({ code, how: 'scanned' })) : undefined),
    [isActive, layout, take],
  );

  const value = useMemo(() => ({ add: router.add, take, tell }), [router, take, tell]);
  return (
    <ScanContext value={value}>
      {children}
      {isActive && flash ? <span key={flash.count} className="scan-flash" data-tone={flash.tone} /> : null}
      <p className="visually-hidden" aria-live="assertive">
        {isActive ? spoken : ''}
      </p>
    </ScanContext>
  );
}
