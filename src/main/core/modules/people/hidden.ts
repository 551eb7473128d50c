import { expressionBuilder, sql } from 'kysely';
import type { CommandCall, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Database, Executor } from '../../store/database.ts';
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
  return new Set((await veilFor(ex, onlooker)).keys());
}

/** The same with what each is known by instead: the id of the shield, which leads to nobody. */
async function veilFor(ex: Executor, onlooker: Onlooker): Promise<ReadonlyMap<string, string>> {
  const shields = await shieldsFrom(ex, onlooker.accountId);
  if (shields.size === 0 || onlooker.accountId === null) return shields;
  const open = new Set(await shieldAccess.openTo(ex, onlooker, [...shields.keys()]));
  return new Map([...shields].filter(([id]) => !open.has(id)));
}

/**
 * The shielded persons this account was not named for, whatever it may know for a while: knowing that somebody is there is less than
 * reading what the team wrote, and no ground to change who else may know.
 */
export async function shieldedFrom(ex: Executor, accountId: string | null): Promise<ReadonlySet<string>> {
  return new Set((await shieldsFrom(ex, accountId)).keys());
}

/** Shields by person. */
async function shieldsFrom(ex: Executor, accountId: string | null): Promise<ReadonlyMap<string, string>> {
  const rows = await ex
    .selectFrom('person_restriction as r')
    .select(['r.person_id', 'r.id'])
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
  return new Map(rows.map((row) => [row.person_id, row.id]));
}

/** The onlooker of a call; before sign-in and at a kiosk it is nobody. */
export const onlookerOf = (call: Pick<QueryCall | CommandCall, 'actor' | 'now'>): Onlooker => ({
  accountId: call.actor?.accountId ?? null,
  now: call.now,
});

/** The shielded persons the caller may not know of. */
export const hiddenFromCaller = async (call: QueryCall | CommandCall): Promise<ReadonlySet<string>> =>
  new Set((await veilOf(call)).keys());

const veils = new WeakMap<QueryCall, Promise<ReadonlyMap<string, string>>>();

/**
 * The shielded persons the caller may not know of, each with the id of their shield. A question asks it once, however many lists are in its
 * answer; an act asks each time, as it may change it.
 */
export function veilOf(call: QueryCall | CommandCall): Promise<ReadonlyMap<string, string>> {
  if ('tx' in call) return veilFor(call.tx, onlookerOf(call));
  const known = veils.get(call);
  if (known) return known;
  const asked = veilFor(call.db, onlookerOf(call));
  veils.set(call, asked);
  return asked;
}

/** Goes on only when the caller may know of this person. @throws NotFound person, as for somebody who does not exist */
export async function mustKnow(call: QueryCall | CommandCall, personId: string): Promise<void> {
  found((await hiddenFromCaller(call)).has(personId) ? null : personId, 'person');
}

/**
 * Work about somebody shielded goes to who was named for them: nobody else would see it. To know of somebody for a while is no ground to
 * take their work on. @throws Refusal restrictions.takerMustKnow
 */
export async function mustBeKnownTo(
  call: CommandCall,
  personId: string | null,
  taker: { id: string; display_name: string },
): Promise<void> {
  if (personId === null) return;
  if ((await shieldedFrom(call.tx, taker.id)).has(personId))
    refuse('restrictions.takerMustKnow', { name: taker.display_name });
}

/** The shield that stands over whom a column names, for questions of a file that leaves the house: nobody knows who will read it. */
export const shieldOver = (column: string) =>
  expressionBuilder<Database>()
    .selectFrom('person_restriction as shield')
    .select('shield.id')
    .where('shield.person_id', '=', sql.ref<string>(column))
    .where('shield.lifted_at', 'is', null);

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
