import { useCallback, useRef, useState } from 'react';
import { useText } from '../../app/text.ts';
import { useToast } from '../../ui/Toaster.tsx';
import { useLatest } from '../latest.ts';
import type { ScanAnswer } from './scan-router.ts';
import { playScanSound } from './scan-sounds.ts';

export interface ScanVoice {
  say: (answer: ScanAnswer) => void;
  /** The words alone. */
  tell: (answer: ScanAnswer) => void;
  /** Drawn once for each answer; `count` makes it new. */
  flash: { tone: ScanAnswer['tone']; count: number } | null;
  /** For the live region: what the page shows by itself and only has to be read aloud. */
  spoken: string;
}

/** Sound, flash and words for what became of a scan. One message at a time: the newest takes the place of the one before. */
export function useScanVoice(): ScanVoice {
  const { t } = useText();
  const undoLabel = useLatest(t(($) => $.staff.undo));
  const toast = useToast();
  const [flash, setFlash] = useState<ScanVoice['flash']>(null);
  const [spoken, setSpoken] = useState('');
  const shown = useRef<number | null>(null);

  const tell = useCallback(
    (answer: ScanAnswer) => {
      if (shown.current !== null) toast.close(shown.current);
      shown.current = null;
      const isOnlySpoken = answer.isShown === true && answer.undo === undefined;
      // The same words again would stay silent: a space more makes them new to a screen reader.
      setSpoken((before) => (isOnlySpoken ? (before === answer.text ? `${answer.text} ` : answer.text) : ''));
      if (isOnlySpoken) return;
      shown.current = toast.show({
        tone: answer.tone === 'good' ? 'done' : 'danger',
        text: answer.text,
        detail: answer.detail,
        ...(answer.undo ? { action: { label: undoLabel.current, onPress: answer.undo } } : {}),
      });
    },
    [toast, undoLabel],
  );
  const say = useCallback(
    (answer: ScanAnswer) => {
      playScanSound(answer.sound ?? answer.tone);
      setFlash((before) => ({ tone: answer.tone, count: (before?.count ?? 0) + 1 }));
      tell(answer);
    },
    [tell],
  );
  return { say, tell, flash, spoken };
}
