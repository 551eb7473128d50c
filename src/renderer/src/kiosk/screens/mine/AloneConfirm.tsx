import { useState } from 'react';
import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { AloneFailed } from './AloneFailed.tsx';
import { AloneThing } from './AloneThing.tsx';
import { PartsToSee } from './PartsToSee.tsx';
import type { Alone, ToDo } from './use-alone.ts';

/** What it is, what comes along, and one touch; every part is seen first. */
export function AloneConfirm({ alone, thing }: { alone: Alone; thing: ToDo }) {
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
        <AloneFailed alone={alone} />
        {isEarly ? <KioskNotice tone="info" icon="info" title={t(($) => $.kiosk.alone.partsFirst)} /> : null}
        <AloneThing thing={thing} dueDay={thing.next === 'borrow' ? thing.dueDay : null} />
        <PartsToSee parts={thing.parts} pictogram={thing.pictogram} seen={seen} onToggle={toggle} />
      </div>
    </Screen>
  );
}
