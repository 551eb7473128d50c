import { access } from '#shared/contract/access.ts';
import type { Duplicate } from '#shared/contract/people.contract.ts';
import { compareForDuplicate } from '#shared/domain/duplicates.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { type CandidateRow, candidatesFor, type WantedPerson } from './candidates.store.ts';
import { readCardNumber } from './card.rules.ts';
import { cardsOfPerson, cardsOfPersons } from './card.store.ts';
import { reasonCodes, worthShowing } from './duplicate.rules.ts';
import { hiddenFromCaller, mustKnow } from './hidden.ts';
import { nationalHashesOf, typedNumberHash } from './national-numbers.ts';
import { personById } from './person.store.ts';
import { seesLittle, summaryView } from './person.view.ts';
import { judgedDifferent, keepVerdict } from './verdict.store.ts';

/**
 * Who may be this person already: the strongest first, at most 20, without pairs that were judged different. A volunteer
 * only hears of certain and strong ones, so that a telephone number or an address does not give away a name.
 */
export async function findDuplicates(
  call: QueryCall,
  input: InputOf<'people', 'findDuplicates'>,
): Promise<Duplicate[]> {
  const { db, core, actor } = call;
  const wanted = await wantedPerson(call, input);
  const hidden = await hiddenFromCaller(call);
  const known = (await candidatesFor(db, core.search, wanted)).filter((row) => !hidden.has(row.id));
  const candidates = await withoutJudged(db, wanted, known);
  const cards =
    wanted.cards.length > 0
      ? await cardsOfPersons(
          db,
          candidates.map((row) => row.id),
        )
      : null;
  const hashes =
    wanted.nationalHashes.length > 0
      ? await nationalHashesOf(
          db,
          candidates.map((row) => row.id),
        )
      : null;
  const judged = candidates.flatMap((row) => {
    const verdict = compareForDuplicate(wanted, {
      name: row.name,
      birthDate: row.birth_date,
      phone: row.phone,
      postcode: row.postcode,
      houseNumber: row.house_number,
      cards: cards?.get(row.id)?.map((card) => card.number) ?? [],
      nationalHashes: hashes?.get(row.id) ?? [],
    });
    return verdict ? [{ id: row.id, name: row.name, row, verdict }] : [];
  });
  const mayHear = judged.filter(({ verdict }) => verdict.level !== 'weak' || !seesLittle(actor));
  return worthShowing(mayHear).map(({ row, verdict }) => ({
    person: summaryView(row, actor),
    level: verdict.level,
    reasons: reasonCodes(verdict),
  }));
}

/**
 * Keeps what a worker decided about a pair: judged different, it does not come back.
 * @throws Refusal people.samePerson; NotFound person
 */
export async function judgeDuplicate(
  call: CommandCall,
  { personId, otherPersonId, verdict }: InputOf<'people', 'judgeDuplicate'>,
): Promise<Record<string, never>> {
  const { tx } = call;
  if (personId === otherPersonId) refuse('people.samePerson');
  found(await personById(tx, personId), 'person');
  found(await personById(tx, otherPersonId), 'person');
  await mustKnow(call, personId);
  await mustKnow(call, otherPersonId);
  const byAccountId = call.actor?.accountId ?? null;
  await keepVerdict(tx, [personId, otherPersonId], { verdict, byAccountId, at: call.now });
  call.touched('person', personId);
  call.touched('person', otherPersonId);
  call.changedFields('duplicateVerdict');
  return {};
}

async function wantedPerson(
  call: QueryCall,
  input: InputOf<'people', 'findDuplicates'>,
): Promise<WantedPerson> {
  const { db } = call;
  const typed = readCardNumber(input.cardNumber ?? '');
  const own = input.personId === undefined ? [] : await cardsOfPerson(db, input.personId);
  // Who may not ask for the number learns nothing by typing one.
  const keepers = access['people.nationalNumber'];
  const mayMatch = call.actor !== null && typeof keepers !== 'string' && keepers.includes(call.actor.role);
  const asked = mayMatch ? await typedNumberHash(call, input.nationalNumber) : null;
  const kept = input.personId === undefined || !mayMatch ? [] : [input.personId];
  const hashes = [...(await nationalHashesOf(db, kept)).values()].flat();
  return {
    personId: input.personId ?? null,
    name: input.name.trim(),
    birthDate: input.birthDate,
    phone: input.phone,
    postcode: input.postcode,
    houseNumber: input.houseNumber,
    nationalHashes: [...hashes, ...(asked ? [asked] : [])],
    cards: [...new Set([...(typed ? [typed.number] : []), ...own.map((card) => card.number)])],
  };
}

async function withoutJudged(
  db: Executor,
  wanted: WantedPerson,
  candidates: CandidateRow[],
): Promise<CandidateRow[]> {
  if (wanted.personId === null || candidates.length === 0) return candidates;
  const different = await judgedDifferent(
    db,
    wanted.personId,
    candidates.map((row) => row.id),
  );
  return candidates.filter((row) => !different.has(row.id));
}
