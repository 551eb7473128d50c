import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mostCopies } from '#shared/domain/paper.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useIdleWatch } from '../app/idle.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { useRun } from '../run/RunContext.ts';
import { drawLines } from './draw-lines.ts';
import { linesBelow } from './paper-words.ts';

export interface Paper {
  /** It is the browser of this screen that prints. */
  isOfBrowser: boolean;
  isPrinting: boolean;
  hasFailed: boolean;
  /** Papers this number has; `canPrint` while another one may follow. */
  papers: number;
  canPrint: boolean;
  print: () => void;
}

/** The number on paper, where this kiosk prints; null where it does not, and for a number that is not of this run. */
export function usePaper(number: number): Paper | null {
  const { run } = useRun();
  const { prints } = useHouse();
  const { orpc } = useApi();
  // Asked once more when a number is there: a printer chosen while this screen opened may have been missed.
  useQuery(orpc.printing.here.queryOptions({ refetchOnMount: 'always' }));
  const ofPrinter = usePrinter(number);
  const ofBrowser = useBrowser();
  const { ticketId, papers } = run;
  if (prints === 'none' || ticketId === null) return null;
  const isOfBrowser = prints === 'browser';
  const { print, ...how } = isOfBrowser ? ofBrowser : ofPrinter;
  const canPrint = papers < mostCopies;
  return {
    ...how,
    isOfBrowser,
    papers,
    canPrint,
    print: () => {
      if (canPrint && !how.isPrinting) print();
    },
  };
}

type How = Pick<Paper, 'isPrinting' | 'hasFailed' | 'print'>;

function usePrinter(number: number): How {
  const { client } = useApi();
  const { run } = useRun();
  const notePaper = useNotePaper();
  const { t, isDutch, language } = useSpelling();
  const [hasFailed, setFailed] = useState(false);
  const command = useCommand(
    (input: Parameters<typeof client.printing.printNumber>[0]) => client.printing.printNumber(input),
    {
      onSuccess: ({ isPrinted }) => {
        setFailed(!isPrinted);
        if (isPrinted) notePaper();
      },
      onError: () => setFailed(true),
    },
  );
  const [isDrawing, setDrawing] = useState(false);
  const isPrinting = isDrawing || command.isPending;
  usePauseWhile(isPrinting);
  const print = async () => {
    setDrawing(true);
    setFailed(false);
    const picture = isDutch ? null : await drawLines(linesBelow(t, number), language).catch(() => null);
    setDrawing(false);
    if (run.ticketId !== null) command.mutate({ ticketId: run.ticketId, copy: run.papers + 1, picture });
  };
  return { isPrinting, hasFailed, print: () => void print() };
}

/** Whether paper came, a browser does not say. */
function useBrowser(): How {
  const notePaper = useNotePaper();
  const print = () => {
    window.print();
    notePaper();
  };
  return { isPrinting: false, hasFailed: false, print };
}

/** Nobody is asked "still there?" while something prints (T03). */
function usePauseWhile(isPrinting: boolean): void {
  const watch = useIdleWatch();
  useEffect(() => (isPrinting ? watch?.pause('print') : undefined), [isPrinting, watch]);
}

/** One paper more for the number of this run. */
function useNotePaper(): () => void {
  const { run, act } = useRun();
  return () => {
    if (run.ticketId !== null) act({ type: 'printed', ticketId: run.ticketId, copy: run.papers + 1 });
  };
}
