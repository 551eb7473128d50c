import type { CareScope, QuestionAnswer } from '#shared/contract/intake-words.ts';
import type { Role } from '#shared/contract/roles.ts';

/** Who looks at a question: `careReader` makes one. */
export interface Reader {
  accountId: string | null;
  role: Role;
  /** Shielded persons this reader may not know of: whatever is about them is not there. */
  hidden: ReadonlySet<string>;
}

/** The columns that decide who may read a row of the care side: what was asked, or a referral. */
export interface Guarded {
  scope: CareScope;
  by_account_id: string | null;
  owner_account_id: string | null;
  /** Whom it is about; null for somebody nobody knows. */
  person_id: string | null;
}

/** Roles whose work is care: they share what is written for the team. */
const teamRoles: ReadonlySet<Role> = new Set(['support', 'caseManager']);
/** Roles that receive people: they read what was written for the counter too. */
const counterRoles: ReadonlySet<Role> = new Set(['desk', ...teamRoles]);

export const isOfTeam = (reader: Pick<Reader, 'role'>): boolean => teamRoles.has(reader.role);

/**
 * Need to know: whoever wrote a question down or follows it reads it; the team reads what is for the team, the counter what is for the counter.
 * What is about a shielded person only those read who may know of that person, their own writing included.
 * Nobody else, whatever else they may do in the house: coordinators count questions, administrators keep the machine.
 */
export function mayRead(row: Guarded, reader: Reader): boolean {
  if (!counterRoles.has(reader.role)) return false;
  if (row.person_id !== null && reader.hidden.has(row.person_id)) return false;
  const isOwn =
    reader.accountId !== null &&
    (row.by_account_id === reader.accountId || row.owner_account_id === reader.accountId);
  if (isOwn || row.scope === 'all') return true;
  return row.scope === 'team' && isOfTeam(reader);
}

/** A refusal says why; nothing else needs a reason. */
export const lacksReason = (answer: QuestionAnswer | null, reason: string): boolean =>
  answer === 'refused' && reason === '';

/** Who asked, as the counting sees it. */
export type CountedAsker =
  | { kind: 'person'; personId: string }
  | { kind: 'household'; householdId: string }
  | { kind: 'anonymous' };

/**
 * The unit a question counts for (DOMAIN, "counting unit"): the household the asker belongs to on the day of the question, else the person. Anonymous
 * askers are no unit: they are reported beside the units, never among them.
 */
export function countingUnit(
  asker: CountedAsker,
  householdOn: (personId: string) => string | undefined,
): string | null {
  if (asker.kind === 'anonymous') return null;
  if (asker.kind === 'household') return `household ${asker.householdId}`;
  const householdId = householdOn(asker.personId);
  return householdId === undefined ? `person ${asker.personId}` : `household ${householdId}`;
}

export interface CountedQuestion {
  themeId: string;
  asker: CountedAsker;
  /** Local day of the first contact. */
  day: string;
}

export interface QuestionFigures {
  questions: number;
  identified: number;
  anonymous: number;
  units: number;
  byTheme: Map<string, number>;
}

/** F1, F2 and F3 of a period, over questions that were not entered in error. A question counts once however many contacts it took. */
export function figuresOf(
  questions: readonly CountedQuestion[],
  householdOn: (personId: string, day: string) => string | undefined,
): QuestionFigures {
  const units = new Set<string>();
  const byTheme = new Map<string, number>();
  let anonymous = 0;
  for (const { themeId, asker, day } of questions) {
    byTheme.set(themeId, (byTheme.get(themeId) ?? 0) + 1);
    const unit = countingUnit(asker, (personId) => householdOn(personId, day));
    if (unit === null) anonymous += 1;
    else units.add(unit);
  }
  return {
    questions: questions.length,
    identified: questions.length - anonymous,
    anonymous,
    units: units.size,
    byTheme,
  };
}
