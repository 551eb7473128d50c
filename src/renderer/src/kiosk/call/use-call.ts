import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallState } from '#shared/contract/kiosk-words.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { useRun } from '../run/RunContext.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** News of the call comes by itself; asked again this often all the same, in milliseconds, should a message be lost. */
const pace = 10_000;

export interface OwnCall {
  state: CallState;
  number: number | null;
}

/** What became of the call of this run; undefined without one, and until the core has it. */
export function useOwnCall(): OwnCall | undefined {
  const { run } = useRun();
  const { orpc } = useApi();
  const callId = run.callId ?? '';
  const { data, error } = useQuery(
    orpc.kiosks.ownCall.queryOptions({ input: { callId }, enabled: callId !== '', refetchInterval: pace }),
  );
  if (callId === '') return undefined;
  // The call may still be on its way; one the core does not know after it had it is over.
  if (error && failureOf(error).kind === 'notFound' && data) return { state: 'over', number: null };
  return data;
}

/** Calls a person to this kiosk; the call of this run again when there is one. */
export function useCallPerson() {
  const { client, orpc, queries } = useApi();
  const { run, act } = useRun();
  const command = useCommand((input: Parameters<typeof client.kiosks.call>[0]) => client.kiosks.call(input), {
    onSuccess: (call) =>
      queries.setQueryData(orpc.kiosks.ownCall.queryKey({ input: { callId: call.callId } }), call),
    // Refused: the call before was closed meanwhile. Touched again, it is a new one.
    onError: () => act({ type: 'callOver' }),
  });
  const { mutate } = command;
  const call = useCallback(() => {
    const callId = run.callId ?? newId();
    act({ type: 'called', callId });
    mutate({ callId, ...whereaboutsOf(run, callId) });
  }, [run, act, mutate]);
  return { call, isPending: command.isPending, hasFailed: command.isError };
}
