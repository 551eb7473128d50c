import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { Executor } from '../../store/database.ts';
import { readCardNumber } from './card.rules.ts';
import { activeCard, numberWasUsed } from './card.store.ts';
import { summaryRowByNumber, summaryRows } from './person.store.ts';
import { summaryView, type Viewer } from './person.view.ts';
import { readPersonNumber } from './person-number.ts';

/** `ended`: the card was somebody's once and is nobody's now. */
export type PersonByCode = { person: PersonSummary; ended?: never } | { ended: true; person?: never };

/**
 * Whose card or person number this is, however it was scanned or typed. Null when the code is no card of ours, is damaged,
 * or is unknown. The birth year is only given to a viewer who may see it. Somebody shielded (`hidden`) is found by
 * their card alone.
 */
export async function personByCode(
  db: Executor,
  code: string,
  viewer?: Viewer,
  hidden: ReadonlySet<string> = new Set(),
): Promise<PersonByCode | null> {
  const number = readPersonNumber(code);
  if (number !== null) {
    const row = await summaryRowByNumber(db, number);
    return row && !hidden.has(row.id) ? { person: summaryView(row, viewer) } : null;
  }
  const card = readCardNumber(code);
  if (!card) return null;
  const active = await activeCard(db, card.number);
  if (!active) return (await numberWasUsed(db, card.number)) ? { ended: true } : null;
  const [row] = await summaryRows(db, [active.person_id]);
  if (!row) return null;
  return {
    person: hidden.has(row.id) ? { ...summaryView(row, null), town: null } : summaryView(row, viewer),
  };
}
