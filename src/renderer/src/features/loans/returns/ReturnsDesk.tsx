import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useFailureText } from '../../../app/failure-text.ts';
import { useApi } from '../../../client/api.ts';
import { useLatest } from '../../../staff/latest.ts';
import { useScanTell } from '../../../staff/scan/index.ts';
import { useLendCommands } from '../lend/lend-commands.ts';
import { useLendWords } from '../lend/lend-words.ts';
import { useReturnWords } from './return-words.ts';
import { createReturnsDesk, type ReturnsDesk, type ReturnsTools } from './returns-desk.ts';
import { afterReturn, noReturns, type ReturnsEvent, type ReturnsState } from './returns-state.ts';

const DeskContext = createContext<ReturnsDesk | null>(null);
const StateContext = createContext<ReturnsState>(noReturns);

/** The row of returns of this screen. It stands around all pages: a look at a person in between loses nothing of it. */
export function ReturnsDeskProvider({ children }: { children: ReactNode }) {
  const { client } = useApi();
  const [state, setState] = useState(noReturns);
  const now = useRef(noReturns);
  const happened = useCallback((event: ReturnsEvent) => {
    now.current = afterReturn(now.current, event);
    setState(now.current);
  }, []);
  const lendWords = useLendWords();
  const returnWords = useReturnWords();
  const tools = useLatest<ReturnsTools>({
    state: () => now.current,
    happened,
    lookUp: (code) => client.loans.lookUp({ code }),
    findThing: (itemId) => client.loans.whereabouts({ itemId }),
    commands: useLendCommands(),
    words: { ...lendWords, ...returnWords },
    failureText: useFailureText(),
    tell: useScanTell(),
  });
  const [desk] = useState(() => createReturnsDesk(() => tools.current));
  return (
    <DeskContext value={desk}>
      <StateContext value={state}>{children}</StateContext>
    </DeskContext>
  );
}

/** What can be done with a row of returns. Never changes while the desk stands. */
export function useReturnsDesk(): ReturnsDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('returns were drawn outside ReturnsDeskProvider');
  return desk;
}

/** The row as it is now. */
export const useReturns = (): ReturnsState => useContext(StateContext);
