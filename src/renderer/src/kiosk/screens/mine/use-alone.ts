import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScannedThing } from '#shared/contract/mine.contract.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { failureOf } from '../../../client/failures.ts';

type Thing = Exclude<ScannedThing, { next: 'unknown' }>;
export type ToDo = Extract<ScannedThing, { next: 'borrow' | 'giveBack' }>;

/** What the screen says of the last thing before the reader. */
export type Said =
  | { is: 'toDo'; thing: ToDo }
  | { is: 'desk'; thing: Thing }
  | { is: 'unknown' }
  | { is: 'borrowed'; thing: Thing; loanId: string; dueDay: string }
  | { is: 'brought'; thing: Thing; loanId: string; place: string };

export interface Alone {
  /** Null: nothing was held before the reader yet. */
  said: Said | null;
  isBusy: boolean;
  hasFailed: boolean;
  /** The core closed the visit: what was here is gone. */
  isClosed: boolean;
  scan: (code: string) => void;
  confirm: (toDo: ToDo, partIds: readonly string[]) => void;
  undo: (done: Extract<Said, { is: 'borrowed' | 'brought' }>) => void;
  sendToDesk: (thing: Thing) => void;
  again: () => void;
}

/** A thing before the reader, and what came of it. It lives in this screen alone and stands in no cache. */
export function useAlone(firstCode: string | null): Alone {
  const { client } = useApi();
  const [said, setSaid] = useState<Said | null>(null);
  const { isBusy, hasFailed, isClosed, work } = useWork();
  const scan = useCallback(
    (code: string) =>
      work(async () => {
        const thing = await client.mine.scan({ code });
        if (thing.next === 'unknown') setSaid({ is: 'unknown' });
        else setSaid(thing.next === 'desk' ? { is: 'desk', thing } : { is: 'toDo', thing });
      }),
    [client, work],
  );
  useEffect(() => {
    if (firstCode !== null) scan(firstCode);
  }, [firstCode, scan]);
  return {
    said,
    isBusy,
    hasFailed,
    isClosed,
    scan,
    confirm: (thing, partIds) =>
      work(
        async () => setSaid(await done(client, thing, [...partIds])),
        // What changed meanwhile is for a person, in the same words.
        () => setSaid({ is: 'desk', thing }),
      ),
    undo: ({ is, loanId }) =>
      work(async () => {
        const of = { commandId: newId(), loanId };
        if (is === 'borrowed') await client.mine.undoBorrow(of);
        else await client.mine.undoGiveBack(of);
        setSaid(null);
      }),
    sendToDesk: (thing) => setSaid({ is: 'desk', thing }),
    again: () => setSaid(null),
  };
}

async function done(
  client: ReturnType<typeof useApi>['client'],
  thing: ToDo,
  partIds: string[],
): Promise<Said> {
  const commandId = newId();
  if (thing.next === 'borrow') {
    const loanId = newId();
    const loan = { commandId, handOverId: newId(), loanId, itemId: thing.id, partIds };
    return { is: 'borrowed', thing, loanId, ...(await client.mine.borrow(loan)) };
  }
  const { loanId } = thing;
  return { is: 'brought', thing, loanId, ...(await client.mine.giveBack({ commandId, loanId, partIds })) };
}

/** One thing at a time; what the core refuses is either the end of the visit or something for a person. */
function useWork() {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const isAtWork = useRef(false);
  const work = useCallback((run: () => Promise<void>, refused?: () => void): void => {
    async function tried(): Promise<void> {
      try {
        await run();
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === 'refused' && failure.reason === 'mine.ended') setClosed(true);
        else if (failure.kind === 'refused' && refused) refused();
        else setFailed(true);
      }
      isAtWork.current = false;
      setBusy(false);
    }
    if (isAtWork.current) return;
    isAtWork.current = true;
    setBusy(true);
    setFailed(false);
    void tried();
  }, []);
  return { isBusy, hasFailed, isClosed, work };
}
