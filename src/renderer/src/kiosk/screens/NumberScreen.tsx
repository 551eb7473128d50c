import { ticketText } from '#shared/domain/number-series.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNumber } from '../../ui/kiosk/KioskNumber.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { PaperChoice } from '../paper/PaperChoice.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useHubAway } from '../parts/use-hub-away.ts';
import { useLeave } from '../parts/use-leave.ts';
import type { Step } from '../run/run.ts';
import type { KioskTopic } from '../run/wish.ts';
import type { KioskText } from '../words/kiosk-text.ts';

/** The number, as large as it goes, and what happens next. Nothing on it says what somebody came for. */
export function NumberScreen({ step }: { step: Step & { name: 'number' } }) {
  const { t, dutch } = useSpelling();
  const leave = useLeave();
  const isHubAway = useHubAway();
  const { number, ahead, topic } = step;
  const inLine =
    ahead === 0 ? t(($) => $.kiosk.number.first) : t(($) => $.kiosk.number.ahead, { count: ahead });
  // Whoever comes at an agreed hour is fetched by their own worker: the others before them say nothing about that.
  // Nor is anything known of them while the hub is away.
  const before = topic === 'appointment' || isHubAway ? undefined : inLine;
  const label = t(($) => $.kiosk.number.label);
  return (
    <Screen
      question={t(($) => $.kiosk.number.question)}
      dutch={dutch(($) => $.kiosk.number.question)}
      next={
        <KioskButton variant="primary" icon="check" onPress={() => leave(topic)}>
          {t(($) => $.kiosk.number.done)}
        </KioskButton>
      }
    >
      <div className="kiosk-number-page">
        <KioskNumber
          label={label}
          number={ticketText(number)}
          say={[`${label}: ${ticketText(number)}`, before].filter(Boolean).join('. ')}
        >
          {before}
        </KioskNumber>
        <div className="kiosk-number-more">
          <ol className="kiosk-number-steps">
            {isHubAway ? (
              // Nobody sees the number yet, and no screen will show it: the visitor says it themself.
              <WhatNext pictogram="house" words={t(($) => $.kiosk.lending.desk)} />
            ) : (
              <>
                <WhatNext pictogram="theme-goods" words={t(($) => $.kiosk.number.sit)} />
                <WhatNext pictogram="ticket" words={t(($) => $.kiosk.number.watch)} />
              </>
            )}
            <WhatNext pictogram="help-person" words={thenWords(topic, t)} />
          </ol>
          <PaperChoice number={number} />
        </div>
      </div>
    </Screen>
  );
}

function thenWords(topic: KioskTopic, t: KioskText): string {
  if (topic === 'appointment') return t(($) => $.kiosk.arrival.thenWorker);
  return t(($) => $.kiosk.number[topic === 'question' ? 'thenAsk' : 'thenDesk']);
}

function WhatNext({ pictogram, words }: { pictogram: string; words: string }) {
  return (
    <li data-say={words}>
      <Pictogram name={pictogram} />
      <span>{words}</span>
    </li>
  );
}
