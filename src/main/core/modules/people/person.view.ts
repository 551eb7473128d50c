import type { Card, Person, PersonSummary } from '#shared/contract/people.contract.ts';
import type { Role } from '#shared/contract/roles.ts';
import { maskCard } from './card.rules.ts';
import type { CardRow } from './card.store.ts';
import { fieldsOf, type PersonRow } from './person-fields.ts';

/** Who looks; nobody in particular sees as little as a volunteer. */
export type Viewer = { readonly role: Role } | null | undefined;

const seesEverything: ReadonlySet<Role> = new Set([
  'desk',
  'support',
  'caseManager',
  'coordinator',
  'administrator',
]);

/** True when a person's birth date, address and ways to reach them stay hidden from this viewer. */
export function seesLittle(viewer: Viewer): boolean {
  return !viewer || !seesEverything.has(viewer.role);
}

/** A person as the viewer may see them. Volunteers get name, number, language and masked cards. */
export function personView(row: PersonRow, cards: readonly CardRow[], viewer: Viewer): Person {
  const base = {
    id: row.id,
    number: row.number,
    cards: cards.map(cardView),
    createdAt: row.created_at,
    revision: row.revision,
  };
  if (!seesLittle(viewer)) return { ...base, ...fieldsOf(row), limited: false };
  return {
    ...base,
    name: row.name,
    language: row.language,
    birthDate: null,
    birthDateMissing: null,
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    limited: true,
  };
}

export type SummaryRow = Pick<PersonRow, 'id' | 'number' | 'name' | 'birth_date' | 'town'>;

/** One line about a person: enough to tell two namesakes apart. The birth year only for who sees everything. */
export function summaryView(row: SummaryRow, viewer: Viewer): PersonSummary {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    birthYear: seesLittle(viewer) ? null : (row.birth_date?.slice(0, 4) ?? null),
    town: row.town,
  };
}

function cardView(row: CardRow): Card {
  return {
    id: row.id,
    kind: row.kind as Card['kind'],
    maskedNumber: maskCard(row),
    givenAt: row.given_at,
    endedAt: row.ended_at,
  };
}
