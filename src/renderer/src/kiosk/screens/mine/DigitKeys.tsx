import { useCallback } from 'react';
import { digitKeys, KioskKeys } from '../../../ui/kiosk/KioskKeys.tsx';
import { useTypedKeys } from '../../keys/typed-keys.ts';
import { useSpelling } from '../../language/KioskLanguage.tsx';

interface DigitKeysProps {
  onDigit: (digit: string) => void;
  onErase: () => void;
  onDone?: (() => void) | undefined;
}

/** Digits on the screen; those of a keyboard somebody brought along count alike. */
export function DigitKeys({ onDigit, onErase, onDone }: DigitKeysProps) {
  const { t } = useSpelling();
  const onKey = useCallback(
    (key: string) => {
      if (/^\d$/.test(key)) onDigit(key);
    },
    [onDigit],
  );
  useTypedKeys({ onKey, onErase, onDone });
  return (
    <KioskKeys
      label={t(($) => $.kiosk.mine.card.keys)}
      rows={digitKeys}
      onKey={onKey}
      onErase={onErase}
      eraseLabel={t(($) => $.kiosk.mine.card.erase)}
    />
  );
}
