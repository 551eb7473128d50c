import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { useGivesNumbers } from '../../parts/queries.ts';
import { Screen } from '../../parts/Screen.tsx';
import { useTakeNumber } from '../../parts/use-take-number.ts';
import { AloneThing } from './AloneThing.tsx';
import type { Alone, Said } from './use-alone.ts';

/** Neutral, and never why: a person looks at it. A number comes with one touch. */
export function AloneToDesk({
  alone,
  said,
}: {
  alone: Alone;
  said: Extract<Said, { is: 'desk' | 'unknown' }>;
}) {
  const { t, dutch } = useSpelling();
  const { takeFor, isPending, hasFailed } = useTakeNumber();
  const givesNumbers = useGivesNumbers();
  const title = said.is === 'desk' ? 'desk' : 'unknown';
  const text = said.is === 'desk' ? t(($) => $.kiosk.help.text) : t(($) => $.kiosk.alone.unknownText);
  return (
    <Screen
      question={t(($) => $.kiosk.alone[title])}
      dutch={dutch(($) => $.kiosk.alone[title])}
      align="center"
      next={
        <>
          <KioskButton icon="scan" onPress={alone.again}>
            {t(($) => $.kiosk.alone.more)}
          </KioskButton>
          {givesNumbers ? (
            <KioskButton
              variant="primary"
              icon="check"
              isPending={isPending}
              pendingLabel={t(($) => $.kiosk.wait)}
              onPress={() => takeFor('lending')}
            >
              {t(($) => $.kiosk.thing.takeNumber)}
            </KioskButton>
          ) : null}
        </>
      }
    >
      <div className="kiosk-mine">
        {said.is === 'desk' ? (
          <div data-private="mine">
            <AloneThing thing={said.thing} dueDay={null} />
          </div>
        ) : null}
        <KioskNotice tone="info" icon="callPerson" title={text} isLive={false}>
          {hasFailed ? <p>{t(($) => $.kiosk.review.failedText)}</p> : null}
        </KioskNotice>
      </div>
    </Screen>
  );
}
