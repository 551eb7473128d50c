import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { CommandCall, QueryCall } from '../../rpc/procedures.ts';
import { hiddenFromCaller, personSummaries } from '../people/index.ts';

/** Those of these persons the caller may know of, by id. Whoever is missing is not spoken of. */
export async function knownPersons(
  call: QueryCall | CommandCall,
  ids: readonly (string | null)[],
): Promise<Map<string, PersonSummary>> {
  const hidden = await hiddenFromCaller(call);
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))].filter((id) => !hidden.has(id));
  if (wanted.length === 0) return new Map();
  return personSummaries('tx' in call ? call.tx : call.db, wanted, call.actor ?? undefined);
}
