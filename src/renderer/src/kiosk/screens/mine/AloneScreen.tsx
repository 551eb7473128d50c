import { useState } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { useGivesNumbers } from '../../parts/queries.ts';
import { Screen } from '../../parts/Screen.tsx';
import { useTakeNumber } from '../../parts/use-take-number.ts';
import { useRun } from '../../run/RunContext.ts';
import { needsMoreTime } from '../../run/run.ts';
import { useReader } from '../../scan/reader.ts';
import { AloneThing } from './AloneThing.tsx';
import { Closed, Covered } from './MineScreen.tsx';
import { PartsToSee } from './PartsToSee.tsx';
import { type Alone, type Said, type ToDo, useAlone } from './use-alone.ts';
import { useCovered } from './use-covered.ts';

/** A thing before the reader: taken along or brought back by somebody alone, or taken to the desk. */
export function AloneScreen({ code }: { code: string | null }) {
  const { run } = useRun();
  const alone = useAlone(code);
  const isCovered = useCovered({ factor: needsMoreTime(run) ? 3 : 1, isPaused: run.isReadingMine });
  useReader(!alone.isClosed, alone.scan);
  if (alone.isClosed) return <Closed />;
  const { said } = alone;
  if (isCovered && said !== null) return <Hidden />;
  if (said === null) return <Scan alone={alone} />;
  if (said.is === 'toDo') return <Confirm key={said.thing.id} alone={alone} thing={said.thing} />;
  if (said.is === 'desk' || said.is === 'unknown') return <ToDesk alone={alone} said={said} />;
  return <Done alone={alone} said={said} />;
}

function Hidden() {
  const { t, dutch } = useSpelling();
  return (
    <Screen
      question={t(($) => $.kiosk.mine.list.question)}
      dutch={dutch(($) => $.kiosk.mine.list.question)}
      align="center"
    >
      <Covered />
    </Screen>
  );
}

function Failed({ alone }: { alone: Alone }) {
  const { t } = useSpelling();
  if (!alone.hasFailed) return null;
  return (
    <KioskNotice tone="info" icon="callPerson" title={t(($) => $.kiosk.review.failed)}>
      <p>{t(($) => $.kiosk.setUp.failed)}</p>
    </KioskNotice>
  );
}

function Scan({ alone }: { alone: Alone }) {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const hint = t(($) => $.kiosk.alone.hint);
  return (
    <Screen
      question={t(($) => $.kiosk.alone.question)}
      dutch={dutch(($) => $.kiosk.alone.question)}
      align="center"
      next={<EndButton onPress={() => act({ type: 'end' })} />}
    >
      <Failed alone={alone} />
      <div className="kiosk-alone-scan">
        <Icon name="scan" size="min(40vmin, 100%)" />
        <p data-say={hint}>{alone.isBusy ? t(($) => $.kiosk.wait) : hint}</p>
      </div>
    </Screen>
  );
}

/** What it is, what comes along, and one touch; every part is seen first. */
function Confirm({ alone, thing }: { alone: Alone; thing: ToDo }) {
  const { t, dutch } = useSpelling();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [isEarly, setEarly] = useState(false);
  const question = thing.next === 'borrow' ? 'borrow' : 'back';
  const isWhole = thing.parts.every(({ partId }) => seen.has(partId));
  const toggle = (partId: string) => {
    setEarly(false);
    setSeen(new Set([...seen].filter((one) => one !== partId).concat(seen.has(partId) ? [] : partId)));
  };
  return (
    <Screen
      question={t(($) => $.kiosk.alone[question])}
      dutch={dutch(($) => $.kiosk.alone[question])}
      next={
        <>
          <KioskButton icon="callPerson" onPress={() => alone.sendToDesk(thing)}>
            {t(($) => $.kiosk.alone.wrong)}
          </KioskButton>
          <KioskButton
            variant="primary"
            icon="check"
            isPending={alone.isBusy}
            pendingLabel={t(($) => $.kiosk.wait)}
            onPress={() => (isWhole ? alone.confirm(thing, [...seen]) : setEarly(true))}
          >
            {t(($) => $.kiosk.alone[thing.next === 'borrow' ? 'take' : 'bring'])}
          </KioskButton>
        </>
      }
    >
      <div className="kiosk-mine" data-private="mine">
        <Failed alone={alone} />
        {isEarly ? <KioskNotice tone="info" icon="info" title={t(($) => $.kiosk.alone.partsFirst)} /> : null}
        <AloneThing thing={thing} dueDay={thing.next === 'borrow' ? thing.dueDay : null} />
        <PartsToSee parts={thing.parts} pictogram={thing.pictogram} seen={seen} onToggle={toggle} />
      </div>
    </Screen>
  );
}

/** Neutral, and never why: a person looks at it. A number comes with one touch. */
function ToDesk({ alone, said }: { alone: Alone; said: Extract<Said, { is: 'desk' | 'unknown' }> }) {
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

function Done({ alone, said }: { alone: Alone; said: Extract<Said, { is: 'borrowed' | 'brought' }> }) {
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
        <Failed alone={alone} />
        {put === null ? null : <KioskNotice tone="done" icon="check" title={put} />}
        <div data-private="mine">
          <AloneThing thing={said.thing} dueDay={said.is === 'borrowed' ? said.dueDay : null} />
        </div>
      </div>
    </Screen>
  );
}

function EndButton({ onPress }: { onPress: () => void }) {
  const { t } = useSpelling();
  return (
    <KioskButton variant="primary" icon="check" onPress={onPress}>
      {t(($) => $.kiosk.mine.list.done)}
    </KioskButton>
  );
}
