import { useEffect, useRef } from 'react';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { useCallPerson, useOwnCall } from '../call/use-call.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';

/**
 * A touch on Help calls a person (U03). Says what is true: somebody is called, somebody comes, or (when the call does not come through) where a
 * person is. Where the way led to the desk itself, nobody is called until the visitor asks.
 */
export function HelpScreen({ callsAtOnce }: { callsAtOnce: boolean }) {
  const { t, dutch } = useSpelling();
  const { run, act } = useRun();
  const call = useOwnCall();
  const { call: callPerson, isPending, hasFailed } = useCallPerson();
  const begins = useRef(callsAtOnce && run.callId === null);
  useEffect(() => {
    if (!begins.current) return;
    begins.current = false;
    callPerson();
  }, [callPerson]);
  const isCalled = run.callId !== null && !hasFailed;
  return (
    <Screen
      question={t(($) => $.kiosk.help.question)}
      dutch={dutch(($) => $.kiosk.help.question)}
      align="center"
      next={
        <KioskButton
          variant="primary"
          icon="forward"
          onPress={() => act(run.trail.length > 1 ? { type: 'back' } : { type: 'begin' })}
        >
          {t(($) => $.kiosk.help.goOn)}
        </KioskButton>
      }
    >
      <div className="kiosk-help">
        {isCalled ? <Called state={call?.state} /> : <AtTheDesk />}
        <KioskButton
          icon="callPerson"
          isPending={isPending}
          pendingLabel={t(($) => $.kiosk.call.calling)}
          onPress={callPerson}
        >
          {t(($) => $.kiosk.call[isCalled ? 'again' : 'person'])}
        </KioskButton>
      </div>
    </Screen>
  );
}

function Called({ state }: { state: string | undefined }) {
  const { t } = useSpelling();
  const isComing = state === 'coming';
  const words = state === undefined ? 'calling' : isComing ? 'coming' : 'called';
  const stay = t(($) => $.kiosk.call.stay);
  return (
    <KioskNotice
      tone={isComing ? 'done' : 'info'}
      icon={isComing ? 'check' : 'callPerson'}
      title={t(($) => $.kiosk.call[words])}
    >
      <p data-say={stay}>{stay}</p>
    </KioskNotice>
  );
}

function AtTheDesk() {
  const { t } = useSpelling();
  const text = t(($) => $.kiosk.help.text);
  return (
    <KioskNotice tone="info" icon="house" title={t(($) => $.kiosk.help.title)}>
      <p data-say={text}>{text}</p>
    </KioskNotice>
  );
}
