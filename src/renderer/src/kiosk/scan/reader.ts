import { useEffect, useRef } from 'react';
import { createScanBurst, defaultScanSettings, type ScanStep } from '#shared/domain/scan-burst.ts';
import { sameScanGuard } from '#shared/domain/scan-guard.ts';
import type { ScannerLayout } from '#shared/domain/scan-keys.ts';
import { browserClock } from '../idle/clock.ts';
import { useHouse } from '../parts/HouseContext.ts';

/** What is held before the reader, while this is listening; the same code twice at once is one scan. */
export function useReader(isListening: boolean, onCode: (code: string) => void): void {
  const { scannerLayout } = useHouse();
  const heard = useRef(onCode);
  useEffect(() => {
    heard.current = onCode;
  });
  useEffect(
    () => (isListening ? listenToReader(scannerLayout, (code) => heard.current(code)) : undefined),
    [isListening, scannerLayout],
  );
}

/** Keys of the reader reach no button and no field (W01 to W05). Gives the way to stop. */
function listenToReader(layout: ScannerLayout, onCode: (code: string) => void): () => void {
  const burst = createScanBurst({ ...defaultScanSettings, layout });
  const guard = sameScanGuard();
  let forget: () => void = () => undefined;

  function apply(step: ScanStep, at: number): void {
    if (step.scan !== null && guard(step.scan, at) === 'new') onCode(step.scan);
    forget();
    forget =
      step.waitMs === null
        ? () => undefined
        : browserClock.after(step.waitMs, () => apply(burst.quiet(performance.now()), performance.now()));
  }

  function keyDown(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const step = burst.feed({
      code: event.code,
      key: event.key,
      shift: event.shiftKey,
      caps: event.getModifierState('CapsLock'),
      at: event.timeStamp,
      command: event.ctrlKey || event.altKey || event.metaKey,
      repeat: event.repeat,
    });
    apply(step, event.timeStamp);
    if (!step.swallow) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  window.addEventListener('keydown', keyDown, { capture: true });
  return () => {
    forget();
    window.removeEventListener('keydown', keyDown, { capture: true });
  };
}
