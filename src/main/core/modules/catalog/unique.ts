import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Engine } from '../../store/engine.ts';

/** The database's own rule that two acts at the same moment can still run into, and what it means to people. */
export interface UniqueRule {
  /** Part of the name of the column or constraint, such as `barcode`. */
  about: string;
  code: RefusalCode;
  params?: RefusalParams;
}

/**
 * Runs a statement whose uniqueness was looked up just before. Where another transaction was quicker (possible on
 * PostgreSQL) the answer is the same refusal. Refusing ends the act, so nothing more is asked of an aborted transaction.
 */
export async function heldUnique<T>(
  core: { store(): { readonly engine: Engine } },
  rule: UniqueRule,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const violation = core.store().engine.violation(error);
    if (violation?.kind === 'unique' && violation.detail.includes(rule.about)) refuse(rule.code, rule.params);
    throw error;
  }
}
