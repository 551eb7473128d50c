import { useEffect } from 'react';
import type { FeedbackPurpose } from '#shared/contract/feedback-words.ts';
import type { KioskTag } from '#shared/i18n/languages.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { Face } from '../parts/Face.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';
import { needsMoreTime } from '../run/run.ts';

/** Milliseconds the question waits, and the thanks stay; three times as long for who needs it. */
const askedFor = 12_000;
const thanksFor = 4_000;
const faces = [5, 4, 3, 2, 1] as const;

/** One question with five faces. Doing nothing passes it; what is answered goes without anything of the visit. */
export function FeedbackScreen({ about }: { about: FeedbackPurpose }) {
  const { run, act } = useRun();
  const { client } = useApi();
  const give = useCommand((input: Parameters<typeof client.feedback.give>[0]) => client.feedback.give(input));
  useEndAfter(askedFor);
  const choose = (face: number) => {
    // Whether it arrives is no business of the visitor's: there is nothing they could do about it.
    give.mutate({ face, purpose: about, language: run.language as KioskTag });
    act({ type: 'rated' });
  };
  return <Question onChoose={choose} />;
}

function Question({ onChoose }: { onChoose: (face: number) => void }) {
  const { t, dutch } = useSpelling();
  const free = t(($) => $.kiosk.feedback.free);
  const words = {
    1: t(($) => $.kiosk.feedback.veryBad),
    2: t(($) => $.kiosk.feedback.bad),
    3: t(($) => $.kiosk.feedback.fair),
    4: t(($) => $.kiosk.feedback.good),
    5: t(($) => $.kiosk.feedback.veryGood),
  };
  return (
    <Screen
      question={t(($) => $.kiosk.feedback.question)}
      dutch={dutch(($) => $.kiosk.feedback.question)}
      intro={<span data-say={free}>{free}</span>}
    >
      <KioskTileGrid layout="scale">
        {faces.map((face) => (
          <KioskTile
            key={face}
            picture={{ own: <Face face={face} /> }}
            label={words[face]}
            onPress={() => onChoose(face)}
          />
        ))}
      </KioskTileGrid>
    </Screen>
  );
}

/** For a moment; then it is the first screen again. */
export function ThanksScreen() {
  const { t, dutch } = useSpelling();
  useEndAfter(thanksFor);
  return (
    <Screen
      question={t(($) => $.kiosk.feedback.thanks)}
      dutch={dutch(($) => $.kiosk.feedback.thanks)}
      align="center"
    >
      <KioskNotice tone="done" icon="check" title={t(($) => $.kiosk.feedback.bye)} />
    </Screen>
  );
}

/** The run ends by itself after so many milliseconds; counted anew when what is shown changes. */
function useEndAfter(milliseconds: number): void {
  const { run, act } = useRun();
  const patience = milliseconds * (needsMoreTime(run) ? 3 : 1);
  useEffect(() => {
    const timer = setTimeout(() => act({ type: 'end' }), patience);
    return () => clearTimeout(timer);
  }, [act, patience]);
}
