import { useCallback } from 'react';
import { newId } from '../../client/commands.ts';
import { useRun } from '../run/RunContext.ts';
import type { Answers, KioskTopic } from '../run/wish.ts';
import { useGivesNumbers } from './queries.ts';

/** Begins the way to a number; where nobody is called by number, the screen says where a person is instead. */
export function useAsk(): (topic: KioskTopic, answers?: Answers) => void {
  const { act } = useRun();
  const givesNumbers = useGivesNumbers();
  return useCallback(
    (topic: KioskTopic, answers?: Answers) =>
      act(
        givesNumbers
          ? { type: 'ask', topic, ticketId: newId(), answers }
          : { type: 'go', step: { name: 'desk' } },
      ),
    [act, givesNumbers],
  );
}
