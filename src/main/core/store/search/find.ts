import type { KnownWords } from './known-words.ts';
import { allGrowing, allWhole, costOf, lastGrowing, type Match } from './match.ts';
import { forgivingMatches } from './forgiving.ts';
import type { SearchEntity, SearchExecutor, SearchHit, SearchQuery } from './search-index.ts';
import type { Found, SearchStorage } from './storage.ts';
import { codeOf, queryTokens } from './tokens.ts';

/** More hits than any list shows; keeps a mistaken limit from reading the whole house. */
const mostHits = 1000;
/** Hits with a typing error are put in order of nearness, so more are looked at than shown. */
const forgivingRows = 200;

export async function findDocuments(
  storage: SearchStorage,
  known: KnownWords,
  db: SearchExecutor,
  query: SearchQuery,
): Promise<SearchHit[]> {
  const limit = Math.min(Math.floor(query.limit), mostHits);
  const words = queryTokens(query.text);
  if (words.length === 0 || !(limit > 0) || query.entities.length === 0) return [];
  const where = { entities: [...new Set(query.entities)], scopes: query.scopes };

  const literal = [allWhole(words), lastGrowing(words)];
  const rows = await storage.lookup(db, { ...where, limit, code: codeOf(query.text), matches: literal });
  if (rows.length > 0) {
    const ranked = rows.map((row) => ({ row, rank: row.tier }));
    return fairly(ranked, where.entities, limit).map((row) => hit(row, row.tier === 0 ? 'code' : 'words'));
  }

  const ask = async (match: Match, exactness: 'words' | 'typo'): Promise<SearchHit[]> => {
    const found = await storage.lookup(db, {
      ...where,
      limit: Math.max(limit, forgivingRows),
      code: '',
      matches: [match],
    });
    const ranked = found.map((row) => ({ row, rank: costOf(match, row.words.split(' ')) }));
    return fairly(ranked, where.entities, limit).map((row) => hit(row, exactness));
  };

  if (words.length > 1) {
    const hits = await ask(allGrowing(words), 'words');
    if (hits.length > 0) return hits;
  }
  for (const match of forgivingMatches(words, await known.current(db))) {
    const hits = await ask(match, 'typo');
    if (hits.length > 0) return hits;
  }
  return [];
}

function hit(row: Found, exactness: SearchHit['exactness']): SearchHit {
  return { entity: row.entity, id: row.id, exactness };
}

/**
 * The best rank first; within a rank one of each entity in turn, so that three kinds are not hidden behind a thousand
 * persons; within an entity the oldest first.
 */
function fairly(
  ranked: ReadonlyArray<{ row: Found; rank: number }>,
  entities: readonly SearchEntity[],
  limit: number,
): Found[] {
  const ordered = [...ranked].sort((a, b) => a.rank - b.rank || a.row.doc - b.row.doc);
  const seen = new Set<number>();
  const turns = new Map<string, number>();
  const placed: Array<{ row: Found; rank: number; turn: number }> = [];
  for (const { row, rank } of ordered) {
    if (seen.has(row.doc)) continue;
    seen.add(row.doc);
    const key = `${rank} ${row.entity}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    placed.push({ row, rank, turn });
  }
  const place = (row: Found): number => entities.indexOf(row.entity);
  placed.sort((a, b) => a.rank - b.rank || a.turn - b.turn || place(a.row) - place(b.row));
  return placed.slice(0, limit).map(({ row }) => row);
}
