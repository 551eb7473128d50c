import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeepReason, MyThings } from '#shared/contract/mine.contract.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { failureOf } from '../../../client/failures.ts';

/** How often the screen looks whether the visit still stands, in milliseconds: the core ends it by the clock. */
const pace = 10_000;

export interface Mine {
  things: MyThings | undefined;
  /** The core closed the visit: what was here is gone. */
  isClosed: boolean;
  /** Why a thing could not be kept longer after all, by loan. */
  refused: ReadonlyMap<string, KeepReason>;
  isBusy: boolean;
  hasFailed: boolean;
  keep: (loanIds: readonly string[]) => void;
  undo: (loanId: string) => void;
  undoBorrow: (loanId: string) => void;
  undoGiveBack: (loanId: string) => void;
}

/** What is somebody's own, from the core, for as long as this screen is drawn; it stays in no cache afterwards. */
export function useMine(): Mine {
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const { data, error } = useQuery(
    orpc.mine.read.queryOptions({ gcTime: 0, staleTime: 0, refetchInterval: pace, refetchOnMount: 'always' }),
  );
  const [refused, setRefused] = useState<ReadonlyMap<string, KeepReason>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isClosed = error !== null && failureOf(error).kind === 'refused';
  const act = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setFailed(false);
    try {
      await work();
    } catch (reason) {
      setFailed(failureOf(reason).kind !== 'refused');
    }
    await queries.invalidateQueries({ queryKey: orpc.mine.read.key() });
    setBusy(false);
  };
  return {
    things: isClosed ? undefined : data,
    isClosed,
    refused,
    isBusy,
    hasFailed,
    keep: (loanIds) =>
      void act(async () => {
        const loans = loanIds.map((loanId) => ({ renewalId: newId(), loanId }));
        const answer = await client.mine.renew({ commandId: newId(), loans });
        setRefused(new Map(answer.refused.map(({ loanId, why }) => [loanId, why])));
      }),
    undo: (loanId) =>
      void act(async () => {
        await client.mine.undoRenewal({ commandId: newId(), loanId });
      }),
    undoBorrow: (loanId) =>
      void act(async () => {
        await client.mine.undoBorrow({ commandId: newId(), loanId });
      }),
    undoGiveBack: (loanId) =>
      void act(async () => {
        await client.mine.undoGiveBack({ commandId: newId(), loanId });
      }),
  };
}
