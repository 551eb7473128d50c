import { useEffect, useRef } from 'react';
import { createScanBurst, defaultScanSettings, type ScanStep } from '#shared/domain/scan-burst.ts';
import { sameScanGuard } from '#shared/domain/scan-guard.ts';
import type { ScannerLayout } from '#shared/domain/scan-keys.ts';
import { browserClock } from '../idle/clock.ts';
import { useHouse } from '../parts/HouseContext.ts';
import { useRun } from '../run/RunContext.ts';
import { type Step, stepOf } from '../run/run.ts';
import { cardScanned } from './card-code.ts';

/** Where a card means "show me what is mine"; elsewhere somebody is busy with something else. */
const listeningSteps: ReadonlySet<Step['name']> = new Set(['purpose', 'lending', 'card', 'secret']);

/** Takes a card held before the reader, from the first screen on: nothing has to be touched for it. */
export function CardReader(): null {
  const { run, act } = useRun();
  const { hasMine, scannerLayout } = useHouse();
  const step = stepOf(run);
  const isListening = hasMine && (step === null || listeningSteps.has(step.name));
  const onCard = useRef<(card: string) => void>(() => undefined);
  useEffect(() => {
    onCard.current = (card) => act({ type: 'card', card });
  });
  useEffect(
    () => (isListening ? listenToReader(scannerLayout, (card) => onCard.current(card)) : undefined),
    [isListening, scannerLayout],
  );
  return null;
}

/** Keys of the reader reach no button and no field (W01 to W05). Gives the way to stop. */
function listenToReader(layout: ScannerLayout, onCard: (card: string) => void): () => void {
  const burst = createScanBurst({ ...defaultScanSettings, layout });
  const guard = sameScanGuard();
  let forget: () => void = () => undefined;

  function apply(step: ScanStep, at: number): void {
    const card = step.scan === null ? null : cardScanned(step.scan);
    if (card !== null && guard(card, at) === 'new') onCard(card);
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
