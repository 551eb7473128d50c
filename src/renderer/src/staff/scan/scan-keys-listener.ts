import {
  certainAfter,
  createScanBurst,
  defaultScanSettings,
  type ScanStep,
} from '#shared/domain/scan-burst.ts';
import { sameScanGuard } from '#shared/domain/scan-guard.ts';
import { characterOf, type ScannerLayout } from '#shared/domain/scan-keys.ts';
import { type FieldMoment, fieldNow, putBack, typeAtCaret } from './typed-field.ts';

/**
 * Listens to the scanner on the whole window, ahead of everything else (assertions W01 to W06): what the scanner types
 * reaches no field and presses no button, and the same code twice in a row is one scan. Gives the way to stop.
 */
export function listenToScanner(layout: ScannerLayout, onScan: (code: string) => void): () => void {
  const settings = { ...defaultScanSettings, layout };
  const burst = createScanBurst(settings);
  const guard = sameScanGuard();
  /** The focused field before each of the last characters: what a burst leaked before it was certain is put back. */
  let moments: (FieldMoment | null)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function apply(step: ScanStep, at: number): void {
    if (step.giveBack !== '') typeAtCaret(step.giveBack);
    const before = step.leaked > 0 ? moments.at(-1 - step.leaked) : null;
    if (before) putBack(before);
    if (step.scan !== null && guard(step.scan, at) === 'new') onScan(step.scan);
    clearTimeout(timer);
    if (step.waitMs !== null) timer = setTimeout(() => quiet(performance.now()), step.waitMs);
  }

  const quiet = (at: number) => apply(burst.quiet(at), at);

  function keyDown(event: KeyboardEvent): void {
    // A list under a search field is sent copies of the keys: only the keyboard's own count.
    if (!event.isTrusted || event.isComposing) return;
    const command = event.ctrlKey || event.altKey || event.metaKey;
    if (!command && !event.repeat && characterOf(event.code, event.shiftKey, layout) !== null) {
      moments = [...moments, fieldNow()].slice(-certainAfter);
    }
    const step = burst.feed({
      code: event.code,
      key: event.key,
      shift: event.shiftKey,
      caps: event.getModifierState('CapsLock'),
      at: event.timeStamp,
      command,
      repeat: event.repeat,
    });
    apply(step, event.timeStamp);
    if (!step.swallow) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  const forget = () => {
    burst.reset();
    moments = [];
  };

  window.addEventListener('keydown', keyDown, { capture: true });
  window.addEventListener('blur', forget);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', keyDown, { capture: true });
    window.removeEventListener('blur', forget);
  };
}
