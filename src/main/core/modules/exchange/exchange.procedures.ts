import type { Procedures } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';

const later = async (): Promise<never> => refuse('exchange.uploadUnknown');

export const exchangeProcedures: Procedures<'exchange'> = {
  begin: later,
  send: later,
  preview: later,
  confirm: later,
  job: later,
  cancel: later,
  batches: later,
  exportPart: later,
};
