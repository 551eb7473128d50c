import { useCallback, useState } from 'react';
import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskEntry } from '../../../ui/kiosk/KioskEntry.tsx';
import { KioskNotice } from '../../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useRun } from '../../run/RunContext.ts';
import { asksCard } from '../../run/run.ts';
import { cardTyped } from '../../scan/card-code.ts';
import { useSayProblem } from '../../speech/use-say-problem.ts';
import { DigitKeys } from './DigitKeys.tsx';

/** Whose things: a card before the reader, or its number on our own keys. Nothing is said of it to anybody. */
export function CardScreen() {
  const { t, dutch } = useSpelling();
  const { run, act } = useRun();
  const [isShort, setShort] = useState(false);
  const onDigit = useCallback(
    (digit: string) => {
      setShort(false);
      act({ type: 'cardDigit', digit });
    },
    [act],
  );
  const onErase = useCallback(() => act({ type: 'eraseDigit' }), [act]);
  const { cardDigits } = run;
  const goOn = useCallback(() => {
    const card = cardTyped(cardDigits);
    if (card === null) setShort(true);
    else act({ type: 'card', card });
  }, [act, cardDigits]);
  const label = t(($) => $.kiosk.mine.card.type);
  const problem = isShort ? t(($) => $.kiosk.mine.card.short) : undefined;
  useSayProblem(label, problem);
  const none = asksCard(run) ? t(($) => $.kiosk.arrival.free) : t(($) => $.kiosk.mine.card.none);
  return (
    <Screen
      question={t(($) => $.kiosk.mine.card.question)}
      dutch={dutch(($) => $.kiosk.mine.card.question)}
      align="end"
      intro={<span data-say={none}>{none}</span>}
      above={<KioskNotice tone="info" icon="card" title={t(($) => $.kiosk.mine.card.scan)} isLive={false} />}
      next={
        <KioskButton variant="primary" iconAfter="forward" onPress={goOn}>
          {t(($) => $.kiosk.mine.card.go)}
        </KioskButton>
      }
    >
      <div className="kiosk-digits">
        <div data-private="">
          <KioskEntry
            label={label}
            value={cardDigits}
            placeholder={t(($) => $.kiosk.mine.card.number)}
            isCode
            error={problem}
          />
        </div>
        <DigitKeys onDigit={onDigit} onErase={onErase} onDone={goOn} />
      </div>
    </Screen>
  );
}
