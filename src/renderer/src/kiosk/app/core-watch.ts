import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { type Api, useApi } from '../../client/api.ts';
import { failureOf } from '../../client/failures.ts';

/** How often the screen asks whether the core is there, in milliseconds: calmly, and eagerly while it is away. */
const heartbeat = 5000;
const eager = 1000;

export interface CoreWatch {
  status: UseQueryResult<SessionStatus>;
  /** The core does not answer: the screen waits for it and comes back by itself. */
  isAway: boolean;
}

/**
 * Asks what this place is, again and again, and notices from any other question too that the core is away or that the
 * screen is no kiosk any more.
 */
export function useCoreWatch(): CoreWatch {
  const api = useApi();
  const [isAway, setAway] = useState(false);
  const status = useQuery(
    api.orpc.session.status.queryOptions({
      refetchInterval: isAway ? eager : heartbeat,
      refetchIntervalInBackground: true,
    }),
  );
  useEffect(() => watchAnswers(api, setAway), [api]);
  return { status, isAway };
}

/** Tells whether the core is away, from what becomes of each question. Gives the function that ends it. */
export function watchAnswers(
  { queries, orpc }: Pick<Api, 'queries' | 'orpc'>,
  tell: (isAway: boolean) => void,
) {
  let wasAway = false;
  return queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { action } = event;
    if (action.type === 'success' && wasAway) {
      wasAway = false;
      tell(false);
      void queries.invalidateQueries();
    }
    if (action.type !== 'error') return;
    const { kind } = failureOf(action.error);
    if (kind === 'unreachable' && !wasAway) {
      wasAway = true;
      tell(true);
    }
    if (kind === 'signedOut' || kind === 'forbidden') {
      void queries.invalidateQueries({ queryKey: orpc.session.status.key() });
    }
  });
}
