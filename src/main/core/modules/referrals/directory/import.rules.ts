import type { ImportProblem } from '#shared/contract/directory.contract.ts';
import type { ServiceSource } from '#shared/contract/directory-shapes.ts';
import type { DirectoryEntry } from './hsds/entry.ts';
import { uuidOf } from './hsds/hsds-ids.ts';
import { serviceTitle } from './service.rules.ts';

/** What reading one service in would do. */
export interface Planned {
  entry: DirectoryEntry;
  /** The id of the service it is, in this house. */
  existingId: string | null;
  outcome: 'new' | 'changed' | 'unchanged';
  /** Names of the fields that would change. */
  changes: string[];
}

export interface ImportPlan {
  planned: Planned[];
  problems: ImportProblem[];
  /** Offered here, from the same source, and no longer in the file. */
  gone: DirectoryEntry[];
}

type Said = { entry: DirectoryEntry; where: string };

/** Works out what a file would do to the directory, service by service. Nothing of what the house itself added is lost. */
export function planImport(
  standing: readonly DirectoryEntry[],
  read: readonly Said[],
  source: ServiceSource,
): ImportPlan {
  const byId = new Map(standing.map((entry) => [uuidOf(entry.id), entry]));
  const byTitle = new Map(standing.filter(({ active }) => active).map((entry) => [titleKey(entry), entry]));
  const problems: ImportProblem[] = [];
  const met = new Set<string>();
  const planned: Planned[] = [];
  for (const { entry: given, where } of read) {
    const entry = { ...given, source: given.source ?? (source.name === '' ? null : source) };
    const before = byId.get(entry.id) ?? byTitle.get(titleKey(entry));
    const id = before?.id ?? entry.id;
    if (met.has(id)) problems.push({ where, code: 'idTwice', value: entry.id });
    met.add(id);
    planned.push(before ? changed(before, entry) : { entry, existingId: null, outcome: 'new', changes: [] });
  }
  problems.push(...titlesTwice(standing, planned, met, read));
  const gone = standing.filter(
    (entry) => source.name !== '' && entry.active && entry.source?.name === source.name && !met.has(entry.id),
  );
  return { planned, problems, gone };
}

const titleKey = ({ facts: { organisation, name, town } }: DirectoryEntry): string =>
  JSON.stringify([organisation, name, town]);

/** Two services that are offered under one name in one town: the directory could not tell them apart. */
function titlesTwice(
  standing: readonly DirectoryEntry[],
  planned: readonly Planned[],
  met: ReadonlySet<string>,
  read: readonly Said[],
): ImportProblem[] {
  const taken = new Set(standing.filter(({ id, active }) => active && !met.has(id)).map(titleKey));
  return planned.flatMap(({ entry }, n) => {
    if (!entry.active) return [];
    const isTaken = taken.has(titleKey(entry));
    taken.add(titleKey(entry));
    return isTaken
      ? [{ where: read[n]?.where ?? '', code: 'nameTwice', value: serviceTitle(entry.facts) }]
      : [];
  });
}

function changed(before: DirectoryEntry, given: DirectoryEntry): Planned {
  const entry = merged(before, given);
  const changes = differences(before, entry);
  return { entry, existingId: before.id, outcome: changes.length === 0 ? 'unchanged' : 'changed', changes };
}

/**
 * What the file says, over what stands. Empty in the file leaves what stood. The kiosk, the word for room, the day it was checked and the themes
 * are the house's own: a file fills them in where the house said nothing. What the house set aside stays aside.
 */
export function merged(before: DirectoryEntry, given: DirectoryEntry): DirectoryEntry {
  const stood = before.facts;
  return {
    ...given,
    id: before.id,
    facts: {
      ...filledIn(stood, given.facts),
      details: filledIn(stood.details, given.facts.details),
      organisationFacts: filledIn(stood.organisationFacts, given.facts.organisationFacts),
      onKiosk: stood.onKiosk,
      capacity: stood.capacity === 'unknown' ? given.facts.capacity : stood.capacity,
      checkedOn: stood.checkedOn ?? given.facts.checkedOn,
    },
    themes: before.themes.length > 0 ? before.themes : given.themes,
    active: before.active && given.active,
    source: given.source ?? before.source,
    more: { ...before.more, ...given.more },
    organisationMore: { ...before.organisationMore, ...given.organisationMore },
    organisationId: before.organisationId,
  };
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

const filledIn = <T extends object>(stood: T, given: T): T => ({
  ...stood,
  ...(Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value))) as Partial<T>),
});

/** Which fields differ, by name. */
export function differences(before: DirectoryEntry, after: DirectoryEntry): string[] {
  const pairs: [string, unknown, unknown][] = [
    ...differing(before.facts, after.facts, ['details', 'organisationFacts']),
    ...differing(before.facts.details, after.facts.details, []),
    ...differing(before.facts.organisationFacts, after.facts.organisationFacts, []).map(
      ([key, a, b]): [string, unknown, unknown] => [`organisation.${key}`, a, b],
    ),
    [
      'themes',
      before.themes.map(({ code }) => code).toSorted(),
      after.themes.map(({ code }) => code).toSorted(),
    ],
    ['active', before.active, after.active],
    ['source', before.source, after.source],
    ['more', sorted([before.more, before.organisationMore]), sorted([after.more, after.organisationMore])],
  ];
  return pairs
    .filter(([, a, b]) => JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)))
    .map(([key]) => key);
}

const differing = <T extends object>(a: T, b: T, leave: readonly string[]): [string, unknown, unknown][] =>
  (Object.keys(a) as (keyof T & string)[])
    .filter((key) => !leave.includes(key))
    .map((key) => [key, a[key], b[key]]);

/** The order in which an object's keys stand says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
