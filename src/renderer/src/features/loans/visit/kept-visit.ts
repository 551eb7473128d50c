/**
 * The last visit at this screen, by ids only: after a reload or a change of worker the desk offers to go on with it. What
 * was done lives in the core; names and things are asked again, by whoever is signed in then.
 */
export interface KeptVisit {
  personId: string;
  acts: readonly { act: 'lent' | 'returned'; loanId: string }[];
}

const key = 'deelbalie.visit';
const mostActs = 100;

/** Null when there is none, or when what stands there is no visit. */
export function readVisit(storage: Pick<Storage, 'getItem'> = sessionStorage): KeptVisit | null {
  try {
    const read = JSON.parse(storage.getItem(key) ?? 'null') as KeptVisit | null;
    return typeof read?.personId === 'string' && Array.isArray(read.acts) ? read : null;
  } catch {
    return null;
  }
}

/** Replaces the visit before it. A browser without storage keeps nothing, and nothing else changes. */
export function keepVisit(visit: KeptVisit, storage: Pick<Storage, 'setItem'> = sessionStorage): void {
  try {
    storage.setItem(key, JSON.stringify({ ...visit, acts: visit.acts.slice(0, mostActs) }));
  } catch {
    // Full or switched off: the newest hand-over of the day is offered instead.
  }
}

/** At sign-out: the next one begins with nothing. */
export function forgetVisit(storage: Pick<Storage, 'removeItem'> = sessionStorage): void {
  try {
    storage.removeItem(key);
  } catch {
    // Switched off: there was nothing to forget.
  }
}
