import { useEffect, useRef } from 'react';
import { useApi } from '../client/api.ts';
import { useHouseDay } from './house-day.ts';

/** What is late, due today or open now changes at midnight without anybody doing anything: ask it again then. */
export function useNewDay(): void {
  const { queries, orpc } = useApi();
  const day = useHouseDay();
  const known = useRef(day);
  useEffect(() => {
    if (known.current === day) return;
    known.current = day;
    for (const domain of ['loans', 'catalog'] as const) {
      void queries.invalidateQueries({ queryKey: orpc[domain].key() });
    }
  }, [day, queries, orpc]);
}
