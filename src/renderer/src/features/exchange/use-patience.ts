import { useCallback, useEffect, useRef } from 'react';
import { useApi } from '../../client/api.ts';
import { failureOf } from '../../client/failures.ts';
import { useSessionStatus } from '../../staff/session.ts';

/**
 * Long work goes on after a lock: a call that the core turns away because the screen is locked is made again as soon as
 * the same person opens it. Other failures are thrown on.
 */
export function usePatience(): <T>(call: () => Promise<T>) => Promise<T> {
  const { queries, orpc } = useApi();
  const isLocked = useSessionStatus().data?.state === 'locked';
  const locked = useRef(isLocked);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    locked.current = isLocked;
    if (!isLocked) for (const goOn of waiting.current.splice(0)) goOn();
  }, [isLocked]);

  return useCallback(
    async <T>(call: () => Promise<T>): Promise<T> => {
      for (;;) {
        try {
          return await call();
        } catch (error) {
          if (failureOf(error).kind !== 'locked') throw error;
          await queries.invalidateQueries({ queryKey: orpc.session.status.key() });
          if (locked.current) await new Promise<void>((goOn) => waiting.current.push(goOn));
        }
      }
    },
    [queries, orpc],
  );
}
