import { useEffect, useRef, useState } from 'react';
import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { useApi } from '../../client/api.ts';
import { saveFile } from '../../staff/save-file.ts';
import { usePatience } from './use-patience.ts';

export type ExportState =
  | { step: 'idle' }
  | { step: 'busy'; target: ExchangeTarget; done: number; total: number }
  | { step: 'saved'; file: string }
  | { step: 'stopped' }
  | { step: 'failed'; error: unknown };

/** Fetches a list piece by piece and saves it as one file; nothing is saved when it is stopped halfway. */
export function useExport() {
  const { client } = useApi();
  const patiently = usePatience();
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (target: ExchangeTarget, file: string) => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ step: 'busy', target, done: 0, total: 0 });
    try {
      const pieces: string[] = [];
      for (let after: string | null = null; ; ) {
        const input: { target: ExchangeTarget; after: string | null } = { target, after };
        const part = await patiently(() => client.exchange.exportPart(input, { signal }));
        signal.throwIfAborted();
        pieces.push(part.text);
        setState({ step: 'busy', target, done: part.done, total: part.total });
        if (part.next === null) break;
        after = part.next;
      }
      saveFile(file, pieces);
      setState({ step: 'saved', file });
    } catch (error) {
      setState(signal.aborted ? { step: 'stopped' } : { step: 'failed', error });
    }
  };

  return {
    state,
    start: (target: ExchangeTarget, file: string) => void run(target, file),
    stop: () => running.current?.abort(),
  };
}
