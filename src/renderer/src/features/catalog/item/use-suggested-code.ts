import { useEffect, useRef } from 'react';
import { useApi } from '../../../client/api.ts';

/** Asks for a free house code at once, and again when called. */
export function useSuggestedCode(take: (code: string) => void): () => void {
  const { client } = useApi();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const ask = useRef(() => {
    // Without a suggestion the code is typed or scanned: nothing to say.
    void client.catalog.nextBarcode().then(
      ({ barcode }) => latest.current(barcode),
      () => undefined,
    );
  });
  useEffect(() => ask.current(), []);
  return () => ask.current();
}
