import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../../client/api.ts';
import { type Failure, failureOf } from '../../../client/failures.ts';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { useRun } from '../../run/RunContext.ts';
import { closeVisit } from '../../run/wipe.ts';

const digitsOfSecret = 4;

/**
 * The four digits while they are typed, and what came of them. They live in this screen alone and are gone with its answer; the question to the
 * core stands in no cache.
 */
export function useOpen(card: string) {
  const { client } = useApi();
  const { act } = useRun();
  const [digits, setDigits] = useState('');
  const [problem, setProblem] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const typed = useRef('');
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const write = useCallback((next: string) => {
    typed.current = next;
    setDigits(next);
  }, []);
  const ask = useCallback(
    async (secret: string) => {
      setAsking(true);
      try {
        await client.mine.open({ code: card, secret });
        // Whoever left meanwhile leaves nothing open.
        if (isThere.current) act({ type: 'opened', card });
        else closeVisit({ client });
      } catch (error) {
        setProblem(failureOf(error));
      }
      write('');
      setAsking(false);
    },
    [client, act, card, write],
  );
  const onDigit = useCallback(
    (digit: string) => {
      if (typed.current.length >= digitsOfSecret) return;
      setProblem(null);
      write(typed.current + digit);
      if (typed.current.length === digitsOfSecret) void ask(typed.current);
    },
    [ask, write],
  );
  const onErase = useCallback(() => {
    if (typed.current.length < digitsOfSecret) write(typed.current.slice(0, -1));
  }, [write]);
  return { digits, isAsking, problem: useProblemWords(problem), onDigit, onErase };
}

/** The same words for every card and every secret that do not go together. */
function useProblemWords(problem: Failure | null): string | undefined {
  const { t } = useSpelling();
  if (problem === null) return undefined;
  if (problem.kind === 'tooManyTries') return t(($) => $.kiosk.setUp.wait, { count: problem.waitSeconds });
  if (problem.kind !== 'refused') return t(($) => $.kiosk.setUp.failed);
  return problem.reason === 'mine.askDesk'
    ? t(($) => $.kiosk.mine.secret.desk)
    : t(($) => $.kiosk.mine.secret.wrong);
}
