import { useEffect, useState } from 'react';
import { failureOf } from '../../client/failures.ts';

/**
 * Seconds that are left to wait after too many wrong tries; 0 when another try is free. Counts down by itself.
 * The core keeps the real count: this only saves the person a try that would be refused.
 */
export function useWait(error: unknown): number {
  const whole = secondsIn(error);
  const [passed, setPassed] = useState<{ since: unknown; seconds: number }>({ since: null, seconds: 0 });
  useEffect(() => {
    if (whole === 0) return undefined;
    const start = performance.now();
    const timer = setInterval(
      () => setPassed({ since: error, seconds: (performance.now() - start) / 1000 }),
      250,
    );
    return () => clearInterval(timer);
  }, [error, whole]);
  return Math.max(0, Math.ceil(whole - (passed.since === error ? passed.seconds : 0)));
}

function secondsIn(error: unknown): number {
  if (error === null || error === undefined) return 0;
  const failure = failureOf(error);
  return failure.kind === 'tooManyTries' ? failure.waitSeconds : 0;
}
