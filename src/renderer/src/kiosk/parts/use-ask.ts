import { useCallback } from 'react';
import { newId } from '../../client/commands.ts';
import { useRun } from '../run/RunContext.ts';
import type { KioskTopic } from '../run/wish.ts';
import { useGivesNumbers } from './queries.ts';

/** Begins the way to a number; where nobody is called by number, the screen says where a person is instead. */
export function useAsk(): (topic: KioskTopic) => void {
  const { act } = useRun();
  const givesNumbers = useGivesNumbers();
  return useCallback(
    (topic: KioskTopic) =>
      act(givesNumbers ? { type: 'ask', topic, ticketId: newId() } : { type: 'go', step: { name: 'desk' } }),
    [act, givesNumbers],
  );
}
