import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useRun } from '../../run/RunContext.ts';
import { AloneFailed } from './AloneFailed.tsx';
import { AloneThing } from './AloneThing.tsx';
import { EndButton } from './EndButton.tsx';
import type { Alone, Said } from './use-alone.ts';

/** It is done, with the way back; and where a thing that came back is put. */
export function AloneDone({
  alone,
  said,
}: {
  alone: Alone;
  said: Extract<Said, { is: 'borrowed' | 'brought' }>;
}) {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const question = said.is === 'borrowed' ? 'taken' : 'brought';
  const put =
    said.is === 'borrowed'
      ? null
      : said.place === ''
        ? t(($) => $.kiosk.alone.counter)
        : t(($) => $.kiosk.alone.put, { place: said.place });
  return (
    <Screen
      question={t(($) => $.kiosk.alone[question])}
      dutch={dutch(($) => $.kiosk.alone[question])}
      next={
        <>
          <KioskButton icon="undo" isPending={alone.isBusy} onPress={() => alone.undo(said)}>
            {t(($) => $.kiosk.mine.list.undo)}
          </KioskButton>
          <KioskButton icon="scan" onPress={alone.again}>
            {t(($) => $.kiosk.alone.more)}
          </KioskButton>
          <EndButton onPress={() => act({ type: 'end' })} />
        </>
      }
    >
      <div className="kiosk-mine">
        <AloneFailed alone={alone} />
        {put === null ? null : <KioskNotice tone="done" icon="check" title={put} />}
        <div data-private="mine">
          <AloneThing thing={said.thing} dueDay={said.is === 'borrowed' ? said.dueDay : null} />
        </div>
      </div>
    </Screen>
  );
}
