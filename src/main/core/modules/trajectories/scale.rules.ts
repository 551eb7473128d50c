import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainWords, ScaleInUse } from '#shared/contract/trajectories.contract.ts';
import { scale, type UnlicensedReason } from '#shared/contract/trajectory-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/** What is known of an instrument with a licence. */
export interface Licensed {
  version: number;
  toolName: string;
  licence: string;
  licenceUntil: LocalDay | null;
  words: readonly DomainWords[];
}

/** A domain that is named has a Dutch word for each of its steps, and is named once. */
export function haveWords(words: readonly DomainWords[]): boolean {
  return (
    new Set(words.map(({ domain }) => domain)).size === words.length &&
    words.every(({ nl }) => nl.length === scale.highest && nl.every((word) => word !== ''))
  );
}

/** An instrument has no words of the program to fall back on: each domain needs its own. */
export const missingDomains = (words: readonly DomainWords[]): LifeDomain[] =>
  lifeDomains.filter((domain) => !words.some((one) => one.domain === domain));

/** Why an instrument may not be used on a day, or null when it may. The last day of the licence still counts. */
export function whyNotUsed(tool: Licensed, today: LocalDay): UnlicensedReason | null {
  if (tool.licence === '' || tool.licenceUntil === null) return 'noLicence';
  if (tool.licenceUntil < today) return 'ranOut';
  return missingDomains(tool.words).length > 0 ? 'notWhole' : null;
}

/** What a new measurement is taken with: the instrument while its licence holds, else the house's own scale, which then says why. */
export function inUse(houseVersion: number, licensed: Licensed | null, today: LocalDay): ScaleInUse {
  if (licensed === null) return { version: houseVersion, notUsed: null };
  const why = whyNotUsed(licensed, today);
  if (why === null) return { version: licensed.version, notUsed: null };
  return {
    version: houseVersion,
    notUsed: { toolName: licensed.toolName, why, until: licensed.licenceUntil },
  };
}
