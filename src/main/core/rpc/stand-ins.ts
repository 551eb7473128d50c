import { access } from '#shared/contract/access.ts';
import type { ProcedurePath } from '#shared/contract/index.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../core-inside.ts';
import type { Executor } from '../store/database.ts';
import type { Actor } from './procedures.ts';

/** For whom somebody stands in today. A module above the door knows; it hands its answer in here. */
export interface StandIns {
  of(ex: Executor, accountId: string, today: string): Promise<readonly string[]>;
}

const nobody: StandIns = { of: async () => [] };
let standIns = nobody;

/** Called once, by the module that keeps absences. Gives back a way to put the former one back, for tests. */
export function provideStandIns(given: StandIns): () => void {
  const former = standIns;
  standIns = given;
  return () => {
    standIns = former;
  };
}

/** For whom this account stands in on a day of the house, also when somebody else asks. */
export const standsInForOf = (ex: Executor, accountId: string, today: string): Promise<readonly string[]> =>
  standIns.of(ex, accountId, today);

/**
 * The actor, with the colleagues they stand in for on this day of the house. Asked at each call, so that a stand-in reads for as long as the
 * absence lasts and no minute longer. Only for those whose work is care; nobody stands in for somebody else's stand-in.
 */
export async function withStandIns(
  core: CoreInside,
  path: ProcedurePath,
  actor: Actor | null,
): Promise<Actor | null> {
  const isCare = actor?.role === 'support' || actor?.role === 'caseManager';
  if (!isCare || actor.accountId === null || typeof access[path] === 'string') return actor;
  const today = houseDayOf(core.ports.clock.now());
  const standsInFor = await standIns.of(core.store().reader, actor.accountId, today);
  return standsInFor.length === 0 ? actor : { ...actor, standsInFor };
}
