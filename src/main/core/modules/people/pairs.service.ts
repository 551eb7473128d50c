import type { DuplicatePair } from '#shared/contract/merges.contract.ts';
import { compareForDuplicate, type DuplicateLevel } from '#shared/domain/duplicates.ts';
import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { cardsOfPersons } from './card.store.ts';
import { reasonCodes } from './duplicate.rules.ts';
import { hiddenFromCaller } from './hidden.ts';
import { nationalHashesOf } from './national-numbers.ts';
import { type Pair, pairQueries } from './pairs.store.ts';
import { personsById } from './person.store.ts';
import { summaryView } from './person.view.ts';
import { pairsJudgedDifferent } from './verdict.store.ts';

const levels: readonly DuplicateLevel[] = ['certain', 'strong', 'weak'];

/** Pairs of persons that may be one, the surest first, without those the caller may not know of. */
export async function duplicatePairs(
  call: QueryCall,
  { level, limit, offset }: InputOf<'merges', 'pairs'>,
): Promise<{ pairs: DuplicatePair[]; total: number }> {
  const hidden = await hiddenFromCaller(call);
  const seen = new Set<string>();
  const found: Pair[] = [];
  for (const one of levels) {
    if (level !== undefined && one !== level) continue;
    for (const pair of await pairQueries[one](call.db)) {
      const key = `${pair.left} ${pair.right}`;
      if (seen.has(key) || hidden.has(pair.left) || hidden.has(pair.right)) continue;
      seen.add(key);
      found.push(pair);
    }
  }
  const pairs = await judged(call, found, level);
  return { pairs: pairs.slice(offset, offset + limit), total: pairs.length };
}

/** The pairs with what they agree in; what was said of either before it was merged still holds. */
async function judged(
  call: QueryCall,
  pairs: readonly Pair[],
  wanted: DuplicateLevel | undefined,
): Promise<DuplicatePair[]> {
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const rows = new Map((await personsById(call.db, ids)).map((row) => [row.id, row]));
  const cards = await cardsOfPersons(call.db, ids);
  const hashes = await nationalHashesOf(call.db, ids);
  const different = await pairsJudgedDifferent(call.db, pairs);
  const answers: DuplicatePair[] = [];
  for (const pair of pairs) {
    const [left, right] = [rows.get(pair.left), rows.get(pair.right)];
    if (!left || !right) continue;
    const side = (row: typeof left) => ({
      name: row.name,
      birthDate: row.birth_date,
      phone: row.phone,
      postcode: row.postcode,
      houseNumber: row.house_number,
      cards: (cards.get(row.id) ?? []).map((card) => card.number),
      nationalHashes: hashes.get(row.id) ?? [],
    });
    const verdict = compareForDuplicate(side(left), side(right));
    if (!verdict || (wanted !== undefined && verdict.level !== wanted)) continue;
    if (different(left.id, right.id)) continue;
    answers.push({
      left: summaryView(left, call.actor),
      right: summaryView(right, call.actor),
      level: verdict.level,
      reasons: reasonCodes(verdict),
    });
  }
  return answers.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}
