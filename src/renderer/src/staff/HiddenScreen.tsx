import { useEffect } from 'react';
import { useText } from '../app/text.ts';
import { LockedCalls } from '../features/kiosks/LockedCalls.tsx';
import { LockScreen } from '../features/session/LockScreen.tsx';
import { Button } from '../ui/Button.tsx';
import { HouseMark } from '../ui/HouseMark.tsx';

/**
 * A calm cover for a curious look over the counter; nothing is locked. Any key or touch takes it away, and the focus
 * goes back to where it was.
 */
export function HiddenScreen({ houseName, onShow }: { houseName: string; onShow: () => void }) {
  const { t } = useText();
  useEffect(() => {
    const show = (event: KeyboardEvent) => {
      if (/^(Shift|Control|Alt|Meta|AltGraph)$/.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      onShow();
    };
    window.addEventListener('keydown', show, { capture: true });
    return () => window.removeEventListener('keydown', show, { capture: true });
  }, [onShow]);
  return (
    <LockScreen>
      <LockedCalls />
      <div className="hidden-screen">
        <HouseMark />
        <p className="hidden-screen-house">{houseName}</p>
        <h1 className="visually-hidden">{t(($) => $.staff.hidden.title)}</h1>
        <p>{t(($) => $.staff.hidden.text)}</p>
        <Button
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that can be done here
          autoFocus
          icon="eye"
          onPress={onShow}
        >
          {t(($) => $.staff.hidden.show)}
        </Button>
      </div>
    </LockScreen>
  );
}
