import type { PersonSummary } from '#shared/contract/people.contract.ts';
import en from '#shared/i18n/en/people.json' with { type: 'json' };
import fr from '#shared/i18n/fr/people.json' with { type: 'json' };
import nl from '#shared/i18n/nl/people.json' with { type: 'json' };
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import { veilOf } from './hidden.ts';
import { summaryRows } from './person.store.ts';
import { type SummaryRow, summaryView, type Viewer } from './person.view.ts';
import { restrictionById } from './restriction.store.ts';

const words = { nl, fr, en };

/** A person as a list names them. */
export interface PersonName extends PersonSummary {
  /** Shielded from who reads: no name, number or place stands there, and `id` is none a person is found by. */
  isShielded: boolean;
  /** False when name and number are all the reader may have: no notes, no helpers, no way to reach them. */
  tellsMore: boolean;
}

/**
 * What the persons of a list are called for who reads it: the one place every list of the shop asks. Somebody shielded from the reader is a
 * neutral line, the same one each time, so that lists add up and things are still taken back. Two questions for a whole list, whatever
 * its length.
 * @param options.viewer shows the birth year to whom it may be shown
 * @param options.inHand the person asked about by their own id: their card lay on the desk, so name and number are known already
 * @returns by person id; an id of nobody is not in the map
 */
export async function namesFor(
  call: QueryCall | CommandCall,
  ids: readonly string[],
  { viewer, inHand }: { viewer?: Viewer; inHand?: string | null | undefined } = {},
): Promise<Map<string, PersonName>> {
  if (ids.length === 0) return new Map();
  const veil = await veilOf(call);
  const rows = await inBatches(ids, (batch) => summaryRows(executorOf(call), batch));
  return new Map(
    rows.map((row): [string, PersonName] => {
      const shield = veil.get(row.id);
      if (shield === undefined)
        return [row.id, { ...summaryView(row, viewer), isShielded: false, tellsMore: true }];
      if (row.id === inHand) return [row.id, inHandLine(row)];
      return [row.id, { ...shieldedLine(call, shield), birthYear: null, town: null, tellsMore: false }];
    }),
  );
}

const inHandLine = (row: SummaryRow): PersonName => ({
  ...summaryView(row, null),
  town: null,
  isShielded: false,
  tellsMore: false,
});

/** The same for a list that has its persons at hand: each as the reader may see them, without a question more. */
export async function namerFor(call: QueryCall | CommandCall, inHand?: string): Promise<Namer> {
  const veil = await veilOf(call);
  return ({ id, name, number }) => {
    const shield = id === inHand ? undefined : veil.get(id);
    return shield === undefined ? { id, name, number, isShielded: false } : shieldedLine(call, shield);
  };
}

type NameLine = Pick<PersonName, 'id' | 'name' | 'number' | 'isShielded'>;
export type Namer = (person: Pick<PersonName, 'id' | 'name' | 'number'>) => NameLine;

/** The line that stands for somebody shielded: the id is that of the shield, which leads to nobody. */
const shieldedLine = (call: QueryCall | CommandCall, shieldId: string): NameLine => ({
  id: shieldId,
  name: wordForShielded(call),
  number: '',
  isShielded: true,
});

/** What somebody shielded is called, in the language of who reads. */
export function wordForShielded({ session }: Pick<QueryCall, 'session'>): string {
  const language = session.state.kind === 'signedIn' ? session.state.account.language : 'nl';
  return words[language].shield.name;
}

/** Whose id was given back: a screen that saw a neutral line only knows the id of that. */
export async function personBehind(ex: Executor, id: string): Promise<string> {
  const shield = await restrictionById(ex, id);
  return shield?.lifted_at === null ? shield.person_id : id;
}
