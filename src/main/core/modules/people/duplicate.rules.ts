import type { Duplicate } from '#shared/contract/people.contract.ts';
import type { DuplicateLevel, DuplicateReason, DuplicateVerdict } from '#shared/domain/duplicates.ts';

/**
 * What more persons than this agree in (a shelter's address, a service's telephone, a common birth date) says nothing by
 * itself: without a name that agrees too it is not worth a warning.
 */
const crowd = 25;
/** Most warnings shown at once; the strongest are kept. */
const mostShown = 20;

const ranks: Record<DuplicateLevel, number> = { certain: 0, strong: 1, weak: 2 };

/** Takes away the crowds and puts the strongest first: level, then how much agrees, then name and id. */
export function worthShowing<T extends { id: string; name: string; verdict: DuplicateVerdict }>(
  all: T[],
): T[] {
  const sizes = new Map<string, number>();
  for (const { verdict } of all) sizes.set(strangers(verdict), (sizes.get(strangers(verdict)) ?? 0) + 1);
  return all
    .filter(({ verdict }) => strangers(verdict) === '' || (sizes.get(strangers(verdict)) ?? 0) <= crowd)
    .sort(
      (a, b) =>
        ranks[a.verdict.level] - ranks[b.verdict.level] ||
        b.verdict.reasons.length - a.verdict.reasons.length ||
        compareText(a.name, b.name) ||
        compareText(a.id, b.id),
    )
    .slice(0, mostShown);
}

/**
 * The reasons in the contract's codes. A name alone never is one: it counts next to a birth date, where certain and vague
 * agreement share a code and the level tells them apart.
 */
export function reasonCodes({ reasons }: DuplicateVerdict): Duplicate['reasons'] {
  const has = (...wanted: DuplicateReason[]) => wanted.some((reason) => reasons.includes(reason));
  const named = has('same-name', 'similar-name');
  const born = has('same-birth-date', 'uncertain-birth-date');
  return [
    ...(has('same-card') ? ['sameCard'] : []),
    ...(has('same-national-number') ? ['sameNationalNumber'] : []),
    ...(born && named ? ['sameNameAndBirthDate'] : []),
    ...(born && !named ? ['sameBirthDate'] : []),
    ...(has('same-phone') ? ['samePhone'] : []),
    ...(has('same-address') ? ['sameAddress'] : []),
  ];
}

/** What weakly agreeing persons with different names have in common; empty for all others. */
function strangers({ level, reasons }: DuplicateVerdict): string {
  const named = reasons.includes('same-name') || reasons.includes('similar-name');
  return level === 'weak' && !named ? reasons.join(' ') : '';
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
