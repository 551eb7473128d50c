import { useCallback } from 'react';
import type { FeedbackPurpose } from '#shared/contract/feedback-words.ts';
import { useRun } from '../run/RunContext.ts';
import { useHouse } from './HouseContext.ts';

/** Ends a visit that came to its end by itself: where the house asks it, with one question about how it went. */
export function useLeave(): (about: FeedbackPurpose) => void {
  const { act } = useRun();
  const { asksHow } = useHouse();
  return useCallback((about) => act(asksHow ? { type: 'rate', about } : { type: 'end' }), [act, asksHow]);
}
