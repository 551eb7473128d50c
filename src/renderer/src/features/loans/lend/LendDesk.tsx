import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Person, PersonSummary } from '#shared/contract/people.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useLatest } from '../../../staff/latest.ts';
import { useScan, useScanTell } from '../../../staff/scan/index.ts';
import { keepVisit, readVisit } from '../visit/kept-visit.ts';
import { useLendCommands } from './lend-commands.ts';
import { createLendDesk, type DeskTools, type LendDesk } from './lend-desk.ts';
import { useLendPlaces } from './lend-place.ts';
import { afterEvent, emptyLend, type LendEvent, type LendState } from './lend-state.ts';
import { useLendWords } from './lend-words.ts';

interface Lending {
  state: LendState;
}

// Apart, because rows of a long list need the acts only: they are not drawn again at each scan, and the page not when an act sets off.
const DeskContext = createContext<LendDesk | null>(null);
const LendingContext = createContext<Lending | null>(null);
const BusyContext = createContext(false);

/**
 * The lending of this screen. It stands around all pages, because the scanner works from every one of them; the lending
 * page only shows it.
 */
export function LendDeskProvider({ children }: { children: ReactNode }) {
  const { client } = useApi();
  const commands = useLendCommands();
  const [state, now, happened] = useLendState();
  const tools = useLatest<DeskTools>({
    commands,
    words: useLendWords(),
    failureText: useFailureText(),
    places: useLendPlaces(),
    tell: useScanTell(),
    newId,
    happened,
    state: () => now.current,
    lookUp: (code) => client.loans.lookUp({ code }),
    findPerson: async (personId) => summaryOf(await client.people.get({ personId })),
    findThing: (itemId) => client.loans.whereabouts({ itemId }),
    loansOf: async (personId) => (await client.loans.ofPerson({ personId, limit: 200 })).loans,
    findArticle: (code) => client.stock.articleByCode({ code }),
    keptVisit: () => readVisit(),
  });
  const [desk] = useState(() => createLendDesk(() => tools.current));
  useScan(desk.answer, 'desk');
  const lending = useMemo(() => ({ state }), [state]);
  return (
    <DeskContext value={desk}>
      <LendingContext value={lending}>
        <BusyContext value={commands.isBusy}>{children}</BusyContext>
      </LendingContext>
    </DeskContext>
  );
}

/** What can be done at the counter. Never changes while the desk stands. */
export function useLendDesk(): LendDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('lending was drawn outside LendDeskProvider');
  return desk;
}

/** What is going on at the counter. */
export function useLending(): Lending {
  const lending = useContext(LendingContext);
  if (!lending) throw new Error('lending was drawn outside LendDeskProvider');
  return lending;
}

/** Whether an act of the counter is under way. */
export const useIsBusy = (): boolean => useContext(BusyContext);

/** The state for drawing, and the same at once for acts that are under way. */
function useLendState() {
  const [state, setState] = useState(emptyLend);
  const now = useRef(emptyLend);
  const happened = useCallback((event: LendEvent) => {
    now.current = afterEvent(now.current, event);
    setState(now.current);
    noteVisit(now.current);
  }, []);
  return [state, now, happened] as const;
}

function summaryOf({ id, number, name, birthDate, town }: Person): PersonSummary {
  return { id, number, name, birthYear: birthDate?.slice(0, 4) ?? null, town };
}

/** Which visit this screen is in, by ids: a reload or another worker can go on with it. */
function noteVisit({ person, lines, visit }: LendState): void {
  const acts = lines.filter((line) => line.visit === visit && !line.isUndone);
  if (!person || acts.length === 0) return;
  keepVisit({ personId: person.id, acts: acts.map(({ act, loan }) => ({ act, loanId: loan.id })) });
}
