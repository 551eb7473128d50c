import { type HeldThing, heldThings } from '#shared/contract/merge-words.ts';
import type { Comparison, MergeSide, PersonMerge } from '#shared/contract/merges.contract.ts';
import { compareForDuplicate } from '#shared/domain/duplicates.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { accountNames } from '../admin/index.ts';
import { type CardRow, cardsOfPersons } from './card.store.ts';
import { reasonCodes } from './duplicate.rules.ts';
import { type Held, heldBy } from './held.ts';
import { hiddenFromCaller, mustKnow, shieldedAmong } from './hidden.ts';
import { membershipsOfPersons } from './household.store.ts';
import { householdOf } from './household-of.ts';
import { currentPersonId, mergesInto } from './merge.store.ts';
import { householdsClash } from './merge-members.rules.ts';
import { nationalHashesOf } from './national-numbers.ts';
import { anyPersonById, personById, summaryRows } from './person.store.ts';
import { personView } from './person.view.ts';
import type { PersonRow } from './person-fields.ts';
import { judgedDifferent } from './verdict.store.ts';

/** Two persons side by side. @throws NotFound person */
export async function comparePersons(
  call: QueryCall,
  { leftId, rightId }: InputOf<'merges', 'compare'>,
): Promise<Comparison> {
  const { db } = call;
  const rows = [await knownRow(call, leftId), await knownRow(call, rightId)] as const;
  const ids = rows.map((row) => row.id);
  const cards = await cardsOfPersons(db, ids);
  const held = await heldBy(call, ids);
  const homes = await homesOf(call, ids);
  const shielded = await shieldedAmong(db, ids);
  const [left, right] = rows.map((row): MergeSide => {
    const own = held.get(row.id) ?? {};
    return {
      person: personView(row, cards.get(row.id) ?? [], call.actor),
      held: heldThings.map((what) => ({ what, count: countOf(own, what) })),
      owesCents: own.owesCents ?? 0,
      depositCents: own.depositCents ?? 0,
      household: homes.get(row.id) ?? null,
      isShielded: shielded.has(row.id),
    };
  });
  const verdict = compareForDuplicate(...asCandidates(rows, cards, await nationalHashesOf(db, ids)));
  const spells = await membershipsOfPersons(db, ids);
  const spellsOf = (id: string) => spells.filter((one) => one.person_id === id);
  return {
    left: found(left, 'person'),
    right: found(right, 'person'),
    level: verdict?.level ?? null,
    reasons: verdict ? reasonCodes(verdict) : [],
    householdsClash: householdsClash(spellsOf(rows[0].id), spellsOf(rows[1].id)),
    judgedDifferent: (await judgedDifferent(db, rows[0].id, [rows[1].id])).size > 0,
  };
}

/** Who else this person was registered as, the last merge first. */
export async function mergesOfPerson(call: QueryCall, asked: string): Promise<PersonMerge[]> {
  const personId = await currentPersonId(call.db, asked);
  await mustKnow(call, personId);
  const rows = await mergesInto(call.db, personId);
  const names = await accountNames(
    call.db,
    rows.map((row) => row.by_account_id),
  );
  const merges: PersonMerge[] = [];
  for (const row of rows) {
    const absorbed = await anyPersonById(call.db, row.absorbed_id);
    merges.push({
      mergeId: row.id,
      absorbedNumber: absorbed?.number ?? '',
      absorbedName: absorbed?.name ?? '',
      at: row.at,
      byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    });
  }
  return merges;
}

async function knownRow(call: QueryCall, id: string): Promise<PersonRow> {
  await mustKnow(call, id);
  return found(await personById(call.db, id), 'person');
}

const countOf = (held: Held, what: HeldThing): number => held[what] ?? 0;

async function homesOf(call: QueryCall, ids: readonly string[]) {
  const hidden = await hiddenFromCaller(call);
  const homes = await householdOf(call.db, ids, houseDayOf(call.now));
  const everybody = [...new Set([...homes.values()].flatMap((home) => home.memberIds))];
  const names = new Map((await summaryRows(call.db, everybody)).map((row) => [row.id, row.name]));
  return new Map(
    [...homes].map(([id, { householdId, memberIds }]) => [
      id,
      {
        householdId,
        names: memberIds.filter((one) => one !== id && !hidden.has(one)).map((one) => names.get(one) ?? ''),
      },
    ]),
  );
}

function asCandidates(
  rows: readonly [PersonRow, PersonRow],
  cards: ReadonlyMap<string, CardRow[]>,
  hashes: ReadonlyMap<string, string[]>,
) {
  const candidate = (row: PersonRow) => ({
    name: row.name,
    birthDate: row.birth_date,
    phone: row.phone,
    postcode: row.postcode,
    houseNumber: row.house_number,
    cards: (cards.get(row.id) ?? []).map((card) => card.number),
    nationalHashes: hashes.get(row.id) ?? [],
  });
  return [candidate(rows[0]), candidate(rows[1])] as const;
}
