import type { PlaceSession } from '../../rpc/place-session.ts';
import { type CommandCall, executorOf, kioskIdOf, type QueryCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { readSettings } from '../admin/index.ts';
import { holderOfCard } from '../people/index.ts';
import { secretOfPerson } from './secret.store.ts';

/** Somebody who opened their things at this kiosk. In memory, at the place itself: no message can name another one. */
export interface Visit {
  readonly kioskId: string;
  readonly personId: string;
  /** The card it was opened with; ending it ends the visit. */
  readonly card: string;
  /** When the secret was set it was opened with: another one, or none, ends the visit. */
  readonly secretSetAt: string;
  readonly since: string;
  readonly until: string;
}

/** Milliseconds a visit lasts at most, whatever happens at the screen. */
const longest = 5 * 60_000;

const visits = new WeakMap<PlaceSession, Visit>();

export function beginVisit(call: QueryCall, who: Pick<Visit, 'personId' | 'card' | 'secretSetAt'>): Visit {
  const until = new Date(Date.parse(call.now) + longest).toISOString();
  const visit = { ...who, kioskId: kioskIdOf(call), since: call.now, until };
  visits.set(call.session, visit);
  return visit;
}

export function endVisit(session: PlaceSession): void {
  visits.delete(session);
}

/**
 * Whose things are open at this kiosk now. Looked at anew with each call: the clock, the kiosk, the switch of the house, the card, the shield,
 * the secret. @throws Refusal mine.ended
 */
export async function visitOf(call: QueryCall | CommandCall): Promise<Visit> {
  const visit = visits.get(call.session);
  if (visit && (await stands(call, visit))) return visit;
  endVisit(call.session);
  return refuse('mine.ended');
}

async function stands(call: QueryCall | CommandCall, visit: Visit): Promise<boolean> {
  const ex = executorOf(call);
  if (kioskIdOf(call) !== visit.kioskId) return false;
  if (call.now >= visit.until || call.now < visit.since) return false;
  if (!(await readSettings(ex)).kioskMyThings) return false;
  if ((await holderOfCard(ex, visit.card)) !== visit.personId) return false;
  return (await secretOfPerson(ex, visit.personId))?.set_at === visit.secretSetAt;
}
