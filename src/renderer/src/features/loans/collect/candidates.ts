import type { Standing } from '#shared/contract/blocks.contract.ts';
import type { HelperRelation } from '#shared/contract/words.ts';
import type { Collector } from './collector.ts';

/** Somebody who is likely to stand here for the person. `relation` null: of the same household. */
export interface Candidate {
  key: string;
  relation: HelperRelation | null;
  collector: Collector;
}

/** Who was agreed to collect, then the adults of the household; nobody twice. */
export function candidatesOf({ helpers, household }: Standing, personId: string): Candidate[] {
  const agreed = helpers
    .filter((helper) => helper.holds && (helper.mayCollect || helper.mayActFor))
    .map(
      ({ helperId, personId: known, name, relation }): Candidate => ({
        key: known ?? helperId,
        relation,
        collector: {
          actedBy: known === null ? { name, relation } : { personId: known, relation },
          name,
          relation,
        },
      }),
    );
  const mates = (household?.members ?? [])
    .filter((member) => member.personId !== personId && member.role === 'adult')
    .map(
      (member): Candidate => ({
        key: member.personId,
        relation: null,
        collector: {
          actedBy: { personId: member.personId },
          name: member.name || member.number,
          relation: null,
        },
      }),
    );
  const known = new Set(agreed.map(({ key }) => key));
  return [...agreed, ...mates.filter(({ key }) => !known.has(key))];
}
