import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportPreview } from '#shared/contract/exchange.contract.ts';
import { firstStep, type ImportEvent, type ImportState, nextStep, uploadOf } from './import-steps.ts';

const preview = (over: Partial<ImportPreview> = {}): ImportPreview => ({
  uploadId: 'file-1',
  target: 'items',
  fileName: 'lijst.csv',
  encoding: 'utf-8',
  delimiter: ';',
  headings: ['A', 'B'],
  columns: [],
  mapping: { barcode: 0, kind: null },
  mappingFrom: 'recognised',
  rowCount: 1,
  newCount: 1,
  changedCount: 0,
  unchangedCount: 0,
  alsoCreated: [],
  errorCount: 0,
  problems: [],
  sample: [],
  ...over,
});

const after = (...events: ImportEvent[]): ImportState => events.reduce(nextStep, firstStep('items'));

const chosen: ImportEvent = { type: 'fileChosen', uploadId: 'file-1', fileName: 'lijst.csv', bytes: 10 };
const looked: ImportEvent = { type: 'previewed', preview: preview() };
const checked: ImportEvent = { type: 'previewed', preview: preview(), jobId: 'job-1' };
const started: ImportEvent = { type: 'started', uploadId: 'file-1', jobId: 'job-1' };

test('a file goes by its columns and the check to the writing', () => {
  expect(after(chosen)).toMatchObject({ step: 'sending', sent: 0, bytes: 10 });
  expect(after(chosen, { type: 'pieceSent', uploadId: 'file-1', sent: 4 })).toMatchObject({ sent: 4 });
  expect(after(chosen, looked)).toMatchObject({ step: 'columns', mapping: { barcode: 0 } });
  expect(after(chosen, looked, checked)).toMatchObject({ step: 'check', jobId: 'job-1', isAsking: false });
  expect(after(chosen, looked, checked, started)).toMatchObject({ step: 'writing', jobId: 'job-1' });
});

test('answers about another file than the one on the screen change nothing', () => {
  const other = { ...chosen, uploadId: 'file-2' } as const;
  const state = after(chosen, other);
  expect(nextStep(state, { type: 'pieceSent', uploadId: 'file-1', sent: 10 })).toBe(state);
  expect(nextStep(state, looked)).toBe(state);
  expect(nextStep(state, { type: 'failed', uploadId: 'file-1', error: new Error('late') })).toBe(state);
});

test('after starting over, a late answer does not bring the old file back', () => {
  expect(after(chosen, { type: 'startOver' }, looked)).toEqual(firstStep('items'));
});

test('a column of the file serves one of ours: choosing it again takes it away from the first', () => {
  const state = after(chosen, looked, { type: 'columnChosen', key: 'kind', index: 0 });
  expect(state).toMatchObject({ mapping: { barcode: null, kind: 0 } });
});

test('what was chosen by hand survives a failure', () => {
  const error = new Error('away');
  const state = after(
    chosen,
    looked,
    { type: 'columnChosen', key: 'kind', index: 1 },
    { type: 'asked' },
    { type: 'failed', uploadId: 'file-1', error },
  );
  expect(state).toMatchObject({
    step: 'columns',
    mapping: { barcode: 0, kind: 1 },
    isAsking: false,
    failure: { kind: 'answer', error },
  });
});

test('while the core looks at the columns they cannot be changed', () => {
  const state = after(chosen, looked, { type: 'asked' });
  expect(nextStep(state, { type: 'columnChosen', key: 'kind', index: 1 })).toBe(state);
});

test('a file that did not arrive is chosen again, for the same target', () => {
  const state = after({ type: 'targetChosen', target: 'persons' }, chosen, {
    type: 'failed',
    uploadId: 'file-1',
    error: new Error('away'),
  });
  expect(state).toMatchObject({ step: 'choose', target: 'persons', failure: { kind: 'answer' } });
});

test('back from the check stand the columns as they were checked', () => {
  const byHand = preview({ mapping: { barcode: 1, kind: 0 }, mappingFrom: 'given' });
  const state = after(chosen, looked, { type: 'previewed', preview: byHand, jobId: 'job-1' });
  expect(nextStep(state, { type: 'backToColumns' })).toMatchObject({
    step: 'columns',
    mapping: { barcode: 1, kind: 0 },
  });
});

test('a stopped import can be checked again, with a new job', () => {
  const again = { ...checked, jobId: 'job-2' } as const;
  expect(after(chosen, looked, checked, started, again)).toMatchObject({ step: 'check', jobId: 'job-2' });
});

test('whatever comes in whatever order: nothing is written that was not checked, and one file is on the screen', () => {
  const id = fc.constantFrom('file-1', 'file-2');
  const event: fc.Arbitrary<ImportEvent> = fc.oneof(
    fc.constant<ImportEvent>({ type: 'startOver' }),
    fc.constant<ImportEvent>({ type: 'asked' }),
    fc.constant<ImportEvent>({ type: 'backToColumns' }),
    fc.constant<ImportEvent>({ type: 'columnChosen', key: 'kind', index: 1 }),
    id.map((uploadId): ImportEvent => ({ type: 'fileChosen', uploadId, fileName: 'a.csv', bytes: 5 })),
    id.map((uploadId): ImportEvent => ({ type: 'previewed', preview: preview({ uploadId }) })),
    id.map((uploadId): ImportEvent => ({ type: 'previewed', preview: preview({ uploadId }), jobId: 'job' })),
    id.map((uploadId): ImportEvent => ({ type: 'started', uploadId, jobId: 'job' })),
    id.map((uploadId): ImportEvent => ({ type: 'failed', uploadId, error: 'away' })),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state: ImportState = firstStep('items');
      let file: string | null = null;
      for (const one of events) {
        const before = state;
        state = nextStep(state, one);
        if (one.type === 'fileChosen') file = one.uploadId;
        if (state.step === 'choose') file = null;
        expect(uploadOf(state)).toBe(file);
        const writesUnchecked = state.step === 'writing' && !['writing', 'check'].includes(before.step);
        expect(writesUnchecked).toBe(false);
      }
    }),
  );
});
