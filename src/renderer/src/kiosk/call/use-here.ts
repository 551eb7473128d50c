import { useEffect, useLayoutEffect, useRef } from 'react';
import { useApi } from '../../client/api.ts';
import { closeCall } from '../run/wipe.ts';

/** How often the kiosk says that it is there, in milliseconds. */
const beat = 60_000;

/**
 * The page says that it is there: at once and each minute. A call the core still holds open that is not of this run was left behind by a page
 * that broke or by a run that ended while the core was away: nobody is there any more.
 */
export function useHere(callId: string | null): void {
  const api = useApi();
  const present = useRef(callId);
  useLayoutEffect(() => {
    present.current = callId;
  }, [callId]);
  useEffect(() => {
    const say = async (): Promise<void> => {
      try {
        const { openCallId } = await api.client.kiosks.here();
        if (openCallId !== null && openCallId !== present.current) closeCall(api, openCallId);
      } catch {
        // The core is away: the next one comes in a minute.
      }
    };
    void say();
    const timer = setInterval(() => void say(), beat);
    return () => clearInterval(timer);
  }, [api]);
}
