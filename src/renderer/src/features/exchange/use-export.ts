import { useEffect, useRef, useState } from 'react';
import type { ExportTarget } from '#shared/contract/words.ts';
import { useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { saveFile } from '../../staff/save-file.ts';
import { usePatience } from './use-patience.ts';

export type ExportState =
  | { step: 'idle' }
  | { step: 'busy'; target: ExportTarget; done: number; total: number }
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

  const run = async (target: ExportTarget, file: string) => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ step: 'busy', target, done: 0, total: 0 });
    try {
      const exportId = newId();
      const start = { commandId: newId(), exportId, target };
      const { total } = await patiently(() => client.exchange.startExport(start, { signal }));
      signal.throwIfAborted();
      setState({ step: 'busy', target, done: 0, total });
      const pieces: string[] = [];
      for (let after: string | null = null; ; ) {
        const input: { exportId: string; after: string | null } = { exportId, after };
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
    start: (target: ExportTarget, file: string) => void run(target, file),
    stop: () => running.current?.abort(),
  };
}
