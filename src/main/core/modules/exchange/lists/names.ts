import type { Executor } from '../../../store/database.ts';
import { accountNames } from '../../admin/index.ts';
import {
  type InitiativeLabel,
  type ItemLabel,
  initiativeLabels,
  itemLabels,
  kindNames,
} from '../../catalog/index.ts';
import { loanRefs } from '../../loans/index.ts';
import { contactsOf, shieldedAmong } from '../../people/index.ts';

/** Ids that a row names. A loan stands for its thing and its person as well. */
export interface Named {
  item?: string | null | undefined;
  items?: readonly string[];
  kind?: string | null | undefined;
  kinds?: readonly string[];
  initiative?: string | null | undefined;
  persons?: readonly (string | null | undefined)[];
  accounts?: readonly (string | null | undefined)[];
  loan?: string | null | undefined;
}

/** What the ids in a piece of a list are called; an unknown or empty id is called nothing. */
export interface Names {
  barcode(itemId: string | null | undefined): string;
  /** The kind of a thing. */
  thing(itemId: string | null | undefined): string;
  kind(kindId: string | null | undefined): string;
  /** An initiative by its id; without one it is the whole house. */
  initiative(id: string | null | undefined): string;
  initiativeOfKind(kindId: string | null | undefined): string;
  number(personId: string | null | undefined): string;
  person(personId: string | null | undefined): string;
  /** What was written about somebody; of whoever is shielded nothing of it leaves the house. */
  about(personId: string | null | undefined, text: string | null): string;
  by(accountId: string | null | undefined): string;
  itemOfLoan(loanId: string | null | undefined): string | null;
  personOfLoan(loanId: string | null | undefined): string | null;
  initiativeOfLoan(loanId: string | null | undefined): string | null;
}

const distinct = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => typeof id === 'string')),
];

/** Looks everything up at once, one question of each sort for a piece of thousands of rows. */
export async function namesFor(db: Executor, rows: readonly Named[]): Promise<Names> {
  const loans = await loanRefs(db, distinct(rows.map(({ loan }) => loan)));
  const ofLoans = [...loans.values()];
  const items = await itemLabels(
    db,
    distinct([
      ...rows.flatMap((row) => [row.item, ...(row.items ?? [])]),
      ...ofLoans.map((loan) => loan.itemId),
    ]),
  );
  const kinds = await kindNames(db, distinct(rows.flatMap((row) => [row.kind, ...(row.kinds ?? [])])));
  const personIds = distinct([
    ...rows.flatMap((row) => row.persons ?? []),
    ...ofLoans.map((loan) => loan.personId),
  ]);
  // A file leaves the house: whoever is shielded from somebody is called nothing in it.
  const shielded = await shieldedAmong(db, personIds);
  const persons = await contactsOf(
    db,
    personIds.filter((id) => !shielded.has(id)),
  );
  const initiatives = await initiativeLabels(
    db,
    distinct([
      ...rows.map(({ initiative }) => initiative),
      ...ofLoans.map((loan) => loan.initiativeId),
      ...[...kinds.values()].map((kind) => kind.initiativeId),
    ]),
  );
  const accounts = await accountNames(db, distinct(rows.flatMap((row) => row.accounts ?? [])));
  const item = (id: string | null | undefined): ItemLabel | undefined => items.get(id ?? '');
  const initiative = (id: string | null | undefined): InitiativeLabel | undefined =>
    initiatives.get(id ?? '');
  return {
    barcode: (id) => item(id)?.barcode ?? '',
    thing: (id) => item(id)?.kindName ?? '',
    kind: (id) => kinds.get(id ?? '')?.name ?? '',
    initiative: (id) => initiative(id)?.name ?? '',
    initiativeOfKind: (id) => initiative(kinds.get(id ?? '')?.initiativeId)?.name ?? '',
    number: (id) => persons.get(id ?? '')?.number ?? '',
    person: (id) => persons.get(id ?? '')?.name ?? '',
    about: (id, text) => (shielded.has(id ?? '') ? '' : (text ?? '')),
    by: (id) => accounts.get(id ?? '') ?? '',
    itemOfLoan: (id) => loans.get(id ?? '')?.itemId ?? null,
    personOfLoan: (id) => loans.get(id ?? '')?.personId ?? null,
    initiativeOfLoan: (id) => loans.get(id ?? '')?.initiativeId ?? null,
  };
}
