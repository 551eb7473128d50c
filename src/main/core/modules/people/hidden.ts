import type { CommandCall, QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';

/** Who looks, and when. */
export interface Onlooker {
  readonly accountId: string | null;
  readonly now: string;
}

/** Whether somebody may know of a shielded person for a while (a referral to them, a reason in need). Higher modules say so. */
export interface ShieldAccess {
  /** Of these shielded persons, those this account may know of at this moment besides those it was named for. */
  openTo(ex: Executor, onlooker: Onlooker, personIds: readonly string[]): Promise<readonly string[]>;
}

const nobodyElse: ShieldAccess = { openTo: async () => [] };
let shieldAccess = nobodyElse;

/** Called once, by the module that gives access for a while. Gives back a way to put the former one back, for tests. */
export function provideShieldAccess(access: ShieldAccess): () => void {
  const former = shieldAccess;
  shieldAccess = access;
  return () => {
    shieldAccess = former;
  };
}

/**
 * The shielded persons this onlooker may not know of. There are few: a set that lists, counts and searches leave out. This is the one
 * place that decides it; lending by card asks nobody.
 */
export async function hiddenFrom(ex: Executor, onlooker: Onlooker): Promise<ReadonlySet<string>> {
  const shielded = await shieldedFrom(ex, onlooker.accountId);
  if (shielded.size === 0 || onlooker.accountId === null) return shielded;
  const open = new Set(await shieldAccess.openTo(ex, onlooker, [...shielded]));
  return new Set([...shielded].filter((id) => !open.has(id)));
}

/**
 * The shielded persons this account was not named for, whatever it may know for a while: knowing that somebody is there is less than
 * reading what the team wrote, and no ground to change who else may know.
 */
export async function shieldedFrom(ex: Executor, accountId: string | null): Promise<ReadonlySet<string>> {
  const rows = await ex
    .selectFrom('person_restriction as r')
    .select('r.person_id')
    .where('r.lifted_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('person_restriction_reader as reader')
            .select('reader.account_id')
            .whereRef('reader.restriction_id', '=', 'r.id')
            .where('reader.account_id', '=', accountId ?? ''),
        ),
      ),
    )
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** The onlooker of a call; before sign-in and at a kiosk it is nobody. */
export const onlookerOf = (call: Pick<QueryCall | CommandCall, 'actor' | 'now'>): Onlooker => ({
  accountId: call.actor?.accountId ?? null,
  now: call.now,
});

/** The shielded persons the caller may not know of. */
export const hiddenFromCaller = (call: QueryCall | CommandCall): Promise<ReadonlySet<string>> =>
  hiddenFrom('tx' in call ? call.tx : call.db, onlookerOf(call));

/** Goes on only when the caller may know of this person. @throws NotFound person, as for somebody who does not exist */
export async function mustKnow(call: QueryCall | CommandCall, personId: string): Promise<void> {
  found((await hiddenFromCaller(call)).has(personId) ? null : personId, 'person');
}

/** Of these persons, those who are shielded from somebody, whoever asks: they stay out of files that leave the house. */
export async function shieldedAmong(ex: Executor, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await inBatches(personIds, (ids) =>
    ex
      .selectFrom('person_restriction')
      .select('person_id')
      .where('lifted_at', 'is', null)
      .where('person_id', 'in', ids)
      .execute(),
  );
  return new Set(rows.map((row) => row.person_id));
}
