import type { ExchangeTarget, ImportPreview } from '#shared/contract/exchange.contract.ts';
import type { FileProblem } from './file-problem.ts';
import { type Mapping, withColumn } from './mapping.ts';

/** Why a step did not go on: the file itself, or an answer of the core. */
export type StepFailure = { kind: 'file'; problem: FileProblem } | { kind: 'answer'; error: unknown };

/**
 * Where somebody is in reading in a list. `writing` only names the job: how far it is, and how it ended, is the core's
 * to say. `jobId` in `check` is made beforehand, so that pressing twice starts one job.
 */
export type ImportState =
  | { step: 'choose'; target: ExchangeTarget; failure: StepFailure | null }
  | {
      step: 'sending';
      target: ExchangeTarget;
      uploadId: string;
      fileName: string;
      bytes: number;
      sent: number;
    }
  | {
      step: 'columns';
      preview: ImportPreview;
      mapping: Mapping;
      isAsking: boolean;
      failure: StepFailure | null;
    }
  | { step: 'check'; preview: ImportPreview; jobId: string; isAsking: boolean; failure: StepFailure | null }
  /** `shown` is what was confirmed; null when this page was opened again meanwhile. */
  | {
      step: 'writing';
      target: ExchangeTarget;
      uploadId: string;
      fileName: string;
      jobId: string;
      shown: ImportPreview | null;
    };

export type ImportEvent =
  | { type: 'targetChosen'; target: ExchangeTarget }
  | { type: 'fileRefused'; problem: FileProblem }
  | { type: 'fileChosen'; uploadId: string; fileName: string; bytes: number }
  | { type: 'pieceSent'; uploadId: string; sent: number }
  | { type: 'columnChosen'; key: string; index: number | null }
  | { type: 'asked' }
  /** `jobId` takes the preview to the check; without it the columns are looked at first. */
  | { type: 'previewed'; preview: ImportPreview; jobId?: string }
  | { type: 'failed'; uploadId: string; error: unknown }
  | { type: 'started'; uploadId: string; jobId: string }
  | { type: 'backToColumns' }
  | { type: 'startOver' };

export const firstStep = (target: ExchangeTarget): Extract<ImportState, { step: 'choose' }> => ({
  step: 'choose',
  target,
  failure: null,
});

/** The next state. Answers that belong to another file than the one on the screen change nothing. */
export function nextStep(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'targetChosen':
      return state.step === 'choose' ? firstStep(event.target) : state;
    case 'fileRefused':
      return { ...firstStep(targetOf(state)), failure: { kind: 'file', problem: event.problem } };
    case 'fileChosen':
      return { step: 'sending', target: targetOf(state), sent: 0, ...facts(event) };
    case 'pieceSent':
      return state.step === 'sending' && isOf(state, event) ? { ...state, sent: event.sent } : state;
    case 'columnChosen':
      return state.step === 'columns' && !state.isAsking
        ? { ...state, mapping: withColumn(state.mapping, event.key, event.index) }
        : state;
    case 'asked':
      return 'isAsking' in state ? { ...state, isAsking: true, failure: null } : state;
    case 'previewed':
      return previewed(state, event.preview, event.jobId);
    case 'failed':
      return isOf(state, event) ? failed(state, { kind: 'answer', error: event.error }) : state;
    case 'started':
      return state.step === 'check' && isOf(state, event) ? writing(state) : state;
    case 'backToColumns':
      return state.step === 'check' && !state.isAsking ? columns(state.preview) : state;
    case 'startOver':
      return firstStep(targetOf(state));
  }
}

export const targetOf = (state: ImportState): ExchangeTarget =>
  'preview' in state ? state.preview.target : state.target;

/** The file a state is about; null before one is chosen. */
export function uploadOf(state: ImportState): string | null {
  if (state.step === 'choose') return null;
  return 'preview' in state ? state.preview.uploadId : state.uploadId;
}

const isOf = (state: ImportState, { uploadId }: { uploadId: string }): boolean =>
  uploadOf(state) === uploadId;

const facts = ({ uploadId, fileName, bytes }: { uploadId: string; fileName: string; bytes: number }) => ({
  uploadId,
  fileName,
  bytes,
});

function previewed(state: ImportState, preview: ImportPreview, jobId: string | undefined): ImportState {
  if (!isOf(state, preview)) return state;
  if (jobId === undefined) return columns(preview);
  return { step: 'check', preview, jobId, isAsking: false, failure: null };
}

const columns = (preview: ImportPreview): ImportState => ({
  step: 'columns',
  preview,
  mapping: preview.mapping,
  isAsking: false,
  failure: null,
});

/** What was chosen stays; a file that did not arrive is chosen again. */
function failed(state: ImportState, failure: StepFailure): ImportState {
  if ('isAsking' in state) return { ...state, isAsking: false, failure };
  return { ...firstStep(targetOf(state)), failure };
}

const writing = ({ preview, jobId }: { preview: ImportPreview; jobId: string }): ImportState => ({
  step: 'writing',
  target: preview.target,
  uploadId: preview.uploadId,
  fileName: preview.fileName,
  jobId,
  shown: preview,
});
