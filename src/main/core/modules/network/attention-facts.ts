import type { AttentionFact } from '#shared/contract/attention.contract.ts';
import { executorOf, type QueryCall } from '../../rpc/procedures.ts';
import { kindNames } from '../catalog/index.ts';
import { openLoanOfItem } from '../loans/index.ts';
import { namesFor } from '../people/index.ts';

/** What an act was about, as staff know it: a thing by name and number, a person by name, a day, an amount. */

const personFields: ReadonlySet<string> = new Set(['personId', 'toPersonId', 'memberId']);
const itemFields: ReadonlySet<string> = new Set(['itemId']);
const kindFields: ReadonlySet<string> = new Set(['kindId']);
const dayFields: ReadonlySet<string> = new Set([
  'fromDay',
  'untilDay',
  'dueDay',
  'on',
  'day',
  'from',
  'until',
]);
const moneyFields: ReadonlySet<string> = new Set(['cents', 'amountCents', 'givenCents']);
const textFields: ReadonlySet<string> = new Set(['note', 'name', 'title', 'because', 'callName']);
const countFields: ReadonlySet<string> = new Set(['quantity', 'count']);

interface Named {
  readonly field: string;
  readonly value: string | number;
}

/** Every plain field of the arguments, wherever it stands in them, in order and once. */
function fieldsOf(input: unknown, into: Named[] = []): Named[] {
  if (Array.isArray(input)) for (const one of input) fieldsOf(one, into);
  else if (typeof input === 'object' && input !== null)
    for (const [field, value] of Object.entries(input))
      if (typeof value === 'string' || typeof value === 'number') into.push({ field, value });
      else fieldsOf(value, into);
  return into;
}

const mostFacts = 12;

/** What was asked, from the arguments of the command. A shielded person is the neutral word, as everywhere. */
export async function askedFacts(call: QueryCall, input: unknown): Promise<AttentionFact[]> {
  const fields = fieldsOf(input);
  const idsIn = (names: ReadonlySet<string>): string[] => [
    ...new Set(fields.filter(({ field }) => names.has(field)).map(({ value }) => String(value))),
  ];
  const persons = await namesFor(call, idsIn(personFields));
  const items = await itemsOf(call, idsIn(itemFields));
  const kinds = await kindNames(executorOf(call), idsIn(kindFields));
  const facts: AttentionFact[] = [];
  for (const { field, value } of fields) {
    const text = String(value);
    if (personFields.has(field)) {
      const person = persons.get(text);
      facts.push({
        kind: 'person',
        text: person?.name ?? '',
        refId: person && !person.isShielded ? text : null,
      });
    } else if (itemFields.has(field)) facts.push(itemFact(text, items.get(text)));
    else if (kindFields.has(field))
      facts.push({ kind: 'item', text: kinds.get(text)?.name ?? '', refId: null });
    else if (moneyFields.has(field)) facts.push({ kind: 'money', text, refId: null });
    else if (countFields.has(field)) facts.push({ kind: 'count', text, refId: null });
    else if (dayFields.has(field) && /^\d{4}-\d\d-\d\d/.test(text))
      facts.push({ kind: 'time', text, refId: null });
    else if (textFields.has(field) && text !== '')
      facts.push({ kind: 'text', text: text.slice(0, 200), refId: null });
  }
  const seen = new Set<string>();
  return facts
    .filter(({ kind, text }) => text !== '' && !seen.has(`${kind} ${text}`) && seen.add(`${kind} ${text}`))
    .slice(0, mostFacts);
}

/** Where the things are now: with whom, and since when. */
export async function standingFacts(call: QueryCall, input: unknown): Promise<AttentionFact[]> {
  const ids = itemIdsOf(input);
  if (ids.length === 0) return [];
  const found = await Promise.all(ids.map((id) => openLoanOfItem(executorOf(call), id)));
  const rows = found.filter((row) => row !== undefined);
  const persons = await namesFor(
    call,
    rows.map((row) => row.person_id),
  );
  const items = await itemsOf(call, ids);
  return rows.flatMap((row): AttentionFact[] => {
    const person = persons.get(row.person_id);
    return [
      itemFact(row.item_id, items.get(row.item_id)),
      {
        kind: 'person',
        text: person?.name ?? '',
        refId: person && !person.isShielded ? row.person_id : null,
      },
      { kind: 'time', text: row.handed_over_at, refId: null },
    ];
  });
}

export const itemIdsOf = (input: unknown): string[] => [
  ...new Set(
    fieldsOf(input)
      .filter(({ field }) => itemFields.has(field))
      .map(({ value }) => String(value)),
  ),
];

interface ItemName {
  name: string;
  barcode: string;
}

async function itemsOf(call: QueryCall, ids: readonly string[]): Promise<Map<string, ItemName>> {
  if (ids.length === 0) return new Map();
  const rows = await executorOf(call)
    .selectFrom('item')
    .innerJoin('item_kind', 'item_kind.id', 'item.kind_id')
    .select(['item.id', 'item_kind.name', 'item.barcode'])
    .where('item.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const itemFact = (id: string, item: ItemName | undefined): AttentionFact => ({
  kind: 'item',
  text: item ? `${item.name} (${item.barcode})` : '',
  refId: item ? id : null,
});
