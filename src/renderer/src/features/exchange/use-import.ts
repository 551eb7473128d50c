import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useStaffSession } from '../../staff/session.ts';
import { fileProblem } from './file-problem.ts';
import { firstStep, type ImportState, nextStep, targetOf, uploadOf } from './import-steps.ts';
import { keepImport, keptImport } from './kept-import.ts';
import { type Mapping, sameMapping } from './mapping.ts';
import { sendFile } from './send-file.ts';
import { usePatience } from './use-patience.ts';

/** How a file is read; what is not given stays as it was. */
export type Reading = Partial<Pick<ImportPreview, 'encoding' | 'delimiter'>>;

/** Reading in a list: the state of `nextStep`, and the acts that talk with the core. */
export function useImport() {
  const { client, queries, orpc } = useApi();
  const { account } = useStaffSession();
  const patiently = usePatience();
  const [state, dispatch] = useReducer(nextStep, account.id, (id) => keptImport(id) ?? firstStep('items'));
  const sending = useRef<AbortController | null>(null);
  useEffect(() => keepImport(account.id, state), [account.id, state]);
  useEffect(() => () => sending.current?.abort(), []);

  const { exchange } = client;
  const ask = useCallback(
    async (uploadId: string, how: Reading & { mapping?: Mapping }, jobId?: string) => {
      dispatch({ type: 'asked' });
      try {
        const { mapping, ...reading } = how;
        const input = { uploadId, ...reading, ...(mapping && { mapping: { ...mapping } }) };
        const preview = await patiently(() => exchange.preview(input));
        dispatch({ type: 'previewed', preview, ...(jobId !== undefined && { jobId }) });
      } catch (error) {
        dispatch({ type: 'failed', uploadId, error });
      }
    },
    [exchange, patiently],
  );

  // A file that was with the core already when this page was opened again: look at it once more.
  const found = useRef(state);
  useEffect(() => {
    if (found.current.step === 'sending') void ask(found.current.uploadId, {});
  }, [ask]);

  const chooseFile = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    const problem = files.length > 1 ? 'several' : fileProblem(file);
    if (problem) return dispatch({ type: 'fileRefused', problem });
    sending.current?.abort();
    const { signal } = (sending.current = new AbortController());
    const [uploadId, target] = [newId(), targetOf(state)];
    dispatch({ type: 'fileChosen', uploadId, fileName: file.name, bytes: file.size });
    try {
      const onSent = (sent: number) => dispatch({ type: 'pieceSent', uploadId, sent });
      await sendFile(exchange, { uploadId, target, file, signal, patiently, onSent });
      await ask(uploadId, {});
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'failed', uploadId, error });
    }
  };

  const confirming = useCommand(exchange.confirm, {
    onSuccess: (job) => {
      queries.setQueryData(orpc.exchange.job.queryKey({ input: { jobId: job.jobId } }), job);
      const uploadId = uploadOf(state);
      if (uploadId !== null) dispatch({ type: 'started', uploadId, jobId: job.jobId });
    },
    onError: (error) => dispatch({ type: 'failed', uploadId: uploadOf(state) ?? '', error }),
  });

  return {
    state,
    dispatch,
    chooseFile: (files: readonly File[]) => void chooseFile(files),
    startOver: () => {
      sending.current?.abort();
      dispatch({ type: 'startOver' });
    },
    /** Reads the file with other letters or another delimiter. */
    readAgain: (reading: Reading) => {
      if (state.step !== 'columns') return;
      const { preview, mapping } = state;
      const sameColumns = reading.delimiter === undefined || reading.delimiter === preview.delimiter;
      void ask(preview.uploadId, { ...readingOf(preview), ...reading, ...(sameColumns && { mapping }) });
    },
    toCheck: () => {
      if (state.step !== 'columns') return;
      const { preview, mapping } = state;
      if (sameMapping(preview.mapping, mapping)) dispatch({ type: 'previewed', preview, jobId: newId() });
      else void ask(preview.uploadId, { ...readingOf(preview), mapping }, newId());
    },
    /** Looks at the rows once more: the house may have changed, or the writing was stopped. */
    checkAgain: () => {
      const preview = state.step === 'check' ? state.preview : state.step === 'writing' ? state.shown : null;
      const uploadId = uploadOf(state);
      if (preview) void ask(preview.uploadId, asShown(preview), newId());
      else if (uploadId !== null) void ask(uploadId, {});
    },
    confirm: () => {
      if (state.step !== 'check' || confirming.isPending) return;
      dispatch({ type: 'asked' });
      confirming.mutate({ uploadId: state.preview.uploadId, jobId: state.jobId });
    },
  };
}

export type Importing = ReturnType<typeof useImport>;
export type StateOf<S extends ImportState['step']> = Extract<ImportState, { step: S }>;

const readingOf = ({ encoding, delimiter }: ImportPreview): Required<Reading> => ({ encoding, delimiter });
const asShown = (preview: ImportPreview) => ({ ...readingOf(preview), mapping: preview.mapping });
