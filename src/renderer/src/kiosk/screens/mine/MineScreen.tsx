import type { ReactNode } from 'react';
import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../../ui/kiosk/KioskNotice.tsx';
import { useSpelling, useWordsIn } from '../../language/KioskLanguage.tsx';
import { useHouse } from '../../parts/HouseContext.ts';
import { Screen } from '../../parts/Screen.tsx';
import { useLeave } from '../../parts/use-leave.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useRun } from '../../run/RunContext.ts';
import { needsMoreTime } from '../../run/run.ts';
import { useReader } from '../../scan/reader.ts';
import { useVoice } from '../../speech/VoiceContext.ts';
import { BroughtBack } from './BroughtBack.tsx';
import { MyAppointments } from './MyAppointments.tsx';
import { MyLoans } from './MyLoans.tsx';
import { MyOthers } from './MyOthers.tsx';
import { keepAllWords } from './mine-words.ts';
import { useCovered } from './use-covered.ts';
import { type Mine, useMine } from './use-mine.ts';

/** What somebody has, what lies ready and what they asked for; kept longer with one touch, and taken back with another. */
export function MineScreen() {
  const { run, act } = useRun();
  const mine = useMine();
  const isCovered = useCovered({ factor: needsMoreTime(run) ? 3 : 1, isPaused: run.isReadingMine });
  useReader(isAlone(mine), (code) => act({ type: 'go', step: { name: 'alone', code } }));
  if (mine.isClosed) return <Closed />;
  return (
    <MySheet next={<Acts mine={mine} isCovered={isCovered} />}>
      {isCovered ? <Covered /> : mine.things ? <Things mine={mine} /> : <Waiting />}
    </MySheet>
  );
}

/** Something can be lent or brought back here without the desk. */
const isAlone = ({ things }: Mine): boolean =>
  things !== undefined && (things.alone.lends || things.alone.takesBack);

function MySheet({ next, children }: { next: ReactNode; children: ReactNode }) {
  const { t, dutch } = useSpelling();
  return (
    <Screen
      question={t(($) => $.kiosk.mine.list.question)}
      dutch={dutch(($) => $.kiosk.mine.list.question)}
      next={next}
    >
      {children}
    </Screen>
  );
}

function Things({ mine }: { mine: Mine }) {
  const { t } = useSpelling();
  const { things } = mine;
  if (!things) return null;
  return (
    <div className="kiosk-mine">
      {mine.hasFailed ? (
        <KioskNotice tone="info" icon="callPerson" title={t(($) => $.kiosk.review.failed)}>
          <p>{t(($) => $.kiosk.setUp.failed)}</p>
        </KioskNotice>
      ) : null}
      <ReadMine />
      <div className="kiosk-mine" data-private="mine">
        <MyLoans loans={things.loans} mine={mine} />
        <BroughtBack things={things.broughtBack} mine={mine} />
        <MyAppointments appointments={things.appointments} />
        <MyOthers things={things} />
      </div>
    </div>
  );
}

/** What is private is read only to who asks for it here, and knows who else may hear it (S04). */
function ReadMine() {
  const { t } = useSpelling();
  const { run, act } = useRun();
  const { canRead } = useVoice();
  if (!canRead) return null;
  const read = t(($) => $.kiosk.mine.list.read);
  const hint = t(($) => $.kiosk.mine.list.readHint);
  return (
    <div className="kiosk-mine-read">
      <KioskButton
        icon="speaker"
        isPressed={run.isReadingMine}
        say={`${read}. ${hint}`}
        onPress={() => act({ type: 'readMine' })}
      >
        {read}
      </KioskButton>
      <span>{hint}</span>
    </div>
  );
}

function Acts({ mine, isCovered }: { mine: Mine; isCovered: boolean }) {
  const { t } = useSpelling();
  const { act } = useRun();
  const leave = useLeave();
  const words = useWordsIn(useHouse().timeZone);
  const longer = mine.things?.loans.filter((loan) => loan.longer !== null && !loan.canUndo) ?? [];
  return (
    <>
      {longer.length > 1 && !isCovered ? (
        <KioskButton
          icon="calendar"
          isPending={mine.isBusy}
          pendingLabel={t(($) => $.kiosk.wait)}
          onPress={() => mine.keep(longer.map(({ id }) => id))}
        >
          {keepAllWords(longer, words)}
        </KioskButton>
      ) : null}
      {isAlone(mine) && !isCovered ? (
        <KioskButton icon="scan" onPress={() => act({ type: 'go', step: { name: 'alone', code: null } })}>
          {t(($) => $.kiosk.purpose.lend)}
        </KioskButton>
      ) : null}
      <KioskButton variant="primary" icon="check" onPress={() => leave('mine')}>
        {t(($) => $.kiosk.mine.list.done)}
      </KioskButton>
    </>
  );
}

export function Covered() {
  const { t } = useSpelling();
  return (
    <KioskNotice tone="info" icon="hide" title={t(($) => $.kiosk.mine.hidden.title)}>
      <p data-say={t(($) => $.kiosk.mine.hidden.text)}>{t(($) => $.kiosk.mine.hidden.text)}</p>
    </KioskNotice>
  );
}

export function Closed() {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  return (
    <Screen
      question={t(($) => $.kiosk.mine.closed.title)}
      dutch={dutch(($) => $.kiosk.mine.closed.title)}
      align="center"
      next={
        <KioskButton variant="primary" icon="forward" onPress={() => act({ type: 'end' })}>
          {t(($) => $.kiosk.mine.closed.again)}
        </KioskButton>
      }
    >
      <KioskNotice tone="info" icon="lock" title={t(($) => $.kiosk.mine.closed.text)} isLive={false} />
    </Screen>
  );
}
