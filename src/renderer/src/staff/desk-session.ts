import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useFailureText } from '../app/failure-text.ts';
import { useApi } from '../client/api.ts';
import { failureOf } from '../client/failures.ts';
import { useToast } from '../ui/Toaster.tsx';
import { forgetListPlaces } from '../ui/VirtualList.tsx';
import { useTakeStatus } from './session.ts';

/** Leaving this desk, for a moment or for good. */
export function useDeskSession(onCannotLock: () => void) {
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  const toast = useToast();
  const router = useRouter();
  const failureText = useFailureText();
  return {
    async lock(): Promise<void> {
      // Messages may name somebody: they do not stay in sight.
      toast.clear();
      try {
        takeStatus(await client.session.lock());
      } catch {
        // The core is away: what can be done here is to show nothing until it is back.
        onCannotLock();
      }
    },
    async signOut(): Promise<void> {
      try {
        const status = await client.session.signOut();
        toast.clear();
        await router.navigate({ to: '/' });
        takeStatus(status);
      } catch (error) {
        toast.show({ tone: 'danger', text: failureText(error) });
      }
    },
  };
}

/**
 * Some answers say that the core locked this screen or ended its session (it slept past its time, an administrator
 * closed the account): then the page asks what it is now.
 */
export function useSessionWatch(): void {
  const { queries, orpc } = useApi();
  useEffect(() => {
    const look = (error: unknown) => {
      const { kind } = failureOf(error);
      if (kind === 'locked' || kind === 'signedOut') {
        void queries.invalidateQueries({ queryKey: orpc.session.status.key() });
      }
    };
    const ends = [
      queries.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
      }),
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [queries, orpc]);
}

/** After a lock everything is asked again: what changed meanwhile was not followed, and what was asked was refused. */
export function useAskAgain(isLocked: boolean): void {
  const { queries } = useApi();
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    const hasOpened = wasLocked.current && !isLocked;
    wasLocked.current = isLocked;
    if (hasOpened) void queries.invalidateQueries();
  }, [isLocked, queries]);
}

/** What was on the screen of one account is not there for the next one. */
export function useFreshStart(): void {
  const toast = useToast();
  useEffect(
    () => () => {
      forgetListPlaces();
      toast.clear();
    },
    [toast],
  );
}
