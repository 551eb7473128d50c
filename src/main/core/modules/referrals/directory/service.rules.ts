import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import type { RefusalCode } from '#shared/contract/errors.ts';
import type { ServiceStatus } from '#shared/contract/referral-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/**
 * A service must be looked at again when nobody made sure of it in the last six months. Six months are counted on the calendar, so that a check on
 * 31 August is good through the end of February.
 */
export function mustCheck(checkedOn: LocalDay | null, today: LocalDay): boolean {
  return checkedOn === null || today > sixMonthsAfter(checkedOn);
}

function sixMonthsAfter(day: LocalDay): LocalDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1 + 6, 1));
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(date, last));
  return later.toISOString().slice(0, 10);
}

/** What a service is called in a list and on a letter. */
export const serviceTitle = ({ organisation, name }: { organisation: string; name: string }): string =>
  name === '' || name === organisation ? organisation : `${organisation} – ${name}`;

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every word that was typed is somewhere in what the service says of itself, accents and capitals aside. */
export function isFound(search: string, texts: readonly string[]): boolean {
  const said = plain(texts.join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Where a typed word may stand. */
export const serviceTexts = (service: DirectoryService): string[] => [
  service.organisation,
  service.name,
  service.description,
  service.town,
  service.eligibility,
  service.details.alternateName,
  ...service.details.areas.map(({ name }) => name),
];

/** Why nobody can be referred to a service; null when they can. */
export function closedProblem(service: { active: number; status: ServiceStatus }): RefusalCode | null {
  if (service.active !== 1) return 'directory.isAside';
  if (service.status === 'defunct') return 'directory.hasEnded';
  return service.status === 'temporarilyClosed' ? 'directory.isClosed' : null;
}
