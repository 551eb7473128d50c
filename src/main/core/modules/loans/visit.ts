import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import type { VisitFacts } from './hand-over.rules.ts';
import { openLoansOfPersons } from './loans.store.ts';
import { ageOf, householdMembers, pausedUntil } from './neighbours.ts';

/**
 * What is known of one person during one act: asked only when a rule needs it, and once. Counts go up with each thing of
 * the same basket.
 */
export interface Visit {
  personId: string;
  counts: (item: { kindId: string; initiativeId: string }) => Promise<VisitFacts['has']>;
  noteLent: (item: { kindId: string; initiativeId: string }) => void;
  age: () => Promise<VisitFacts['age']>;
  pausedUntil: (initiativeId: string) => Promise<LocalDay | null>;
}

export function visitOf(ex: Executor, personId: string, day: LocalDay): Visit {
  const lent: Open[] = [];
  const members = once(() => householdMembers(ex, personId, day));
  const open = once(async () => openLoansOfPersons(ex, await members()));
  const age = once(() => ageOf(ex, personId, day));
  const paused = new Map<string, Promise<LocalDay | null>>();
  return {
    personId,
    async counts({ kindId, initiativeId }) {
      const all: Open[] = [...(await open()), ...lent];
      const count = (which: (one: Open) => boolean) => {
        const found = all.filter(which);
        return {
          person: found.filter((one) => one.person_id === personId).length,
          household: found.length,
        };
      };
      return {
        kind: count((one) => one.kind_id === kindId),
        initiative: count((one) => one.initiative_id === initiativeId),
      };
    },
    noteLent: ({ kindId, initiativeId }) =>
      void lent.push({ person_id: personId, kind_id: kindId, initiative_id: initiativeId }),
    age,
    pausedUntil: (initiativeId) => {
      const known = paused.get(initiativeId) ?? pausedUntil(ex, personId, initiativeId, day);
      paused.set(initiativeId, known);
      return known;
    },
  };
}

interface Open {
  person_id: string;
  kind_id: string;
  initiative_id: string;
}

/** Whether any limit is set at all: most kinds have none, and then nobody has to count. */
export const hasLimits = ({ kind, initiative }: LendingTerms['limits']): boolean =>
  [kind.perPerson, kind.perHousehold, initiative.perPerson, initiative.perHousehold].some(
    (one) => one !== null,
  );

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
