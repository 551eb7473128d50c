import type { RefusalCode } from '#shared/contract/errors.ts';
import { overrulable } from '#shared/contract/errors.ts';
import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Hindrance } from './neighbours.ts';

/** What is known of an item alone, whoever asks for it. */
export interface ItemFacts {
  state: ItemWhereabouts['item']['state'];
  barcode: string;
  name: string;
  initiativeId: string;
  loanDays: number | null;
  lentBy: LendingTerms['lentBy'];
  /** Who has it now, if anybody. */
  outTo: string | null;
  /** A safety check that is overdue, or a repair. */
  gate: Hindrance | null;
}

export interface Asker {
  role: Role;
  /** Initiatives the worker may act for; null for the whole house. */
  initiativeIds: readonly string[] | null;
}

/**
 * Why an item cannot be handed over to anybody, the most telling reason first; null when it can. Nothing of this is a
 * matter of opinion: it cannot be overruled.
 */
export function refusalOfItem(item: ItemFacts, asker: Asker, toPersonId: string | null): Hindrance | null {
  const params = { barcode: item.barcode, name: item.name };
  const no = (reason: RefusalCode): Hindrance => ({ reason, params });
  if (item.state === 'retired') return no('loans.itemRetired');
  if (item.state === 'lost') return no('loans.itemLost');
  if (item.outTo !== null)
    return no(item.outTo === toPersonId ? 'loans.itemOutToSamePerson' : 'loans.itemOut');
  if (asker.initiativeIds && !asker.initiativeIds.includes(item.initiativeId))
    return no('loans.otherInitiative');
  if (item.loanDays === null) return no('loans.itemNotLendable');
  if (item.lentBy === 'desk' && asker.role === 'volunteer') return no('loans.deskOnly');
  if (item.lentBy !== 'everybody' && asker.role === 'kiosk') return no('loans.staffOnly');
  return item.gate && { reason: item.gate.reason, params: { ...item.gate.params, ...params } };
}

export interface Limits {
  perPerson: number | null;
  perHousehold: number | null;
}

/** What is known of an item and the person who wants it. */
export interface VisitFacts {
  barcode: string;
  name: string;
  initiativeName: string;
  /** Set aside for somebody else. */
  setAsideFor: { personName: string; until: LocalDay } | null;
  /** Somebody else's reservation falls within the loan, and there is no other item for them. */
  reservedFrom: LocalDay | null;
  /** Not ready yet after its last return: a local day, or a wall-clock time today. */
  notReadyUntil: string | null;
  limits: LendingTerms['limits'];
  /** Open loans of the person and of the household, without this one. */
  has: Record<'kind' | 'initiative', { person: number; household: number }>;
  minimumAge: number;
  /** Years; null when nothing is known. A partial birth date gives a range. */
  age: { min: number; max: number } | null;
  /** Borrowing from this initiative is paused until this local day. */
  pausedUntil: LocalDay | null;
}

/** Everything that stands between this person and this item, what nobody may overrule first. */
export function hindrancesOf(facts: VisitFacts): Hindrance[] {
  return [
    ...ageHindrance(facts),
    ...pauseHindrance(facts),
    ...othersFirst(facts),
    ...limitsReached(facts),
  ].toSorted((a, b) => Number(overrulable.includes(a.reason)) - Number(overrulable.includes(b.reason)));
}

function ageHindrance({ minimumAge, age, name }: VisitFacts): Hindrance[] {
  if (minimumAge === 0) return [];
  const params = { name, age: minimumAge };
  if (age && age.max < minimumAge) return [{ reason: 'loans.tooYoung', params }];
  return age && age.min >= minimumAge ? [] : [{ reason: 'loans.ageUnknown', params }];
}

function pauseHindrance({ pausedUntil, initiativeName }: VisitFacts): Hindrance[] {
  if (pausedUntil === null) return [];
  return [{ reason: 'loans.personBlocked', params: { initiative: initiativeName, until: pausedUntil } }];
}

function othersFirst(facts: VisitFacts): Hindrance[] {
  const { barcode, name, setAsideFor, reservedFrom, notReadyUntil } = facts;
  const found: Hindrance[] = [];
  if (setAsideFor)
    found.push({
      reason: 'loans.itemHeld',
      params: { barcode, name, person: setAsideFor.personName, until: setAsideFor.until },
    });
  if (reservedFrom !== null)
    found.push({ reason: 'loans.itemReserved', params: { barcode, name, day: reservedFrom } });
  if (notReadyUntil !== null)
    found.push({ reason: 'loans.itemNotReadyYet', params: { barcode, name, from: notReadyUntil } });
  return found;
}

/** Limits of the kind and of the initiative both hold, for the person and for the household. */
function limitsReached({ limits, has, name, initiativeName }: VisitFacts): Hindrance[] {
  const rows = [
    ['loans.kindLimit', limits.kind.perPerson, has.kind.person],
    ['loans.householdKindLimit', limits.kind.perHousehold, has.kind.household],
    ['loans.initiativeLimit', limits.initiative.perPerson, has.initiative.person],
    ['loans.householdInitiativeLimit', limits.initiative.perHousehold, has.initiative.household],
  ] as const;
  return rows.flatMap(([reason, most, now]) =>
    most !== null && now >= most
      ? [{ reason, params: { name, initiative: initiativeName, has: now, most } }]
      : [],
  );
}
