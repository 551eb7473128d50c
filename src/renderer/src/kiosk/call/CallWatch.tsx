import { useEffect, useRef } from 'react';
import { useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { useIdleWatch } from '../app/idle.tsx';
import { browserClock } from '../idle/clock.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { stepOf } from '../run/run.ts';
import { playTone } from '../speech/tone.ts';
import { useOwnCall } from './use-call.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** Milliseconds a call holds the screen at most: whoever left without a touch does not keep it for ever. */
const longestHold = 10 * 60_000;

/** Over the whole run: while somebody is called the time stands still (T03), the desk sees where the visitor is, and a colleague may take over. */
export function CallWatch() {
  const { t } = useSpelling();
  const { run, act } = useRun();
  const call = useOwnCall();
  const state = call?.state;
  const number = call?.number ?? null;
  useEffect(() => {
    if (state === 'over') act({ type: 'callOver' });
    if (state === 'takenOver' && number !== null) act({ type: 'handed', number });
  }, [state, number, act]);
  useEffect(() => {
    if (state === 'coming') playTone();
  }, [state]);
  useHeldTime(state === 'called' || state === 'coming' ? `${run.callId} ${state}` : null);
  useFollowed();
  return (
    <p className="visually-hidden" role="status">
      {state === 'coming' && stepOf(run)?.name !== 'help' ? t(($) => $.kiosk.call.coming) : null}
    </p>
  );
}

/** Holds the clock for as long as `reason` stays the same, and no longer than the cap. */
function useHeldTime(reason: string | null): void {
  const watch = useIdleWatch();
  useEffect(() => {
    if (reason === null || watch === null) return undefined;
    const goOn = watch.pause('helpComing');
    const forget = browserClock.after(longestHold, goOn);
    return () => {
      forget();
      goOn();
    };
  }, [reason, watch]);
}

/** Tells the desk when the visitor goes on to another screen or says something, once there is a call. */
function useFollowed(): void {
  const { client } = useApi();
  const { run } = useRun();
  const told = useRef<{ callId: string; text: string } | null>(null);
  const { callId } = run;
  const place = callId === null ? null : whereaboutsOf(run, callId);
  const text = JSON.stringify(place);
  useEffect(() => {
    if (callId === null || place === null) return;
    const before = told.current;
    told.current = { callId, text };
    if (before?.callId !== callId || before.text === text) return;
    void client.kiosks.follow({ commandId: newId(), callId, ...place }).catch(() => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- `text` is what `place` says
  }, [client, callId, text]);
}
