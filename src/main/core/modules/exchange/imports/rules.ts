import type { LendingRuleOfLevel } from '#shared/contract/lendingRules.contract.ts';
import {
  type CatalogLookup,
  catalogLookup,
  type ListedRule,
  listedRules,
  putRuleOf,
  ruleOfRow,
} from '../../catalog/index.ts';
import type { RowReader } from '../cells.ts';
import { feeUnits, lenders } from '../lists/words.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import { eachOf, euroCell, initiativeCell, onlyOnce, planOf, readRows, wholeCell, wordCell } from './read.ts';

type Fields = Omit<LendingRuleOfLevel, 'loanDays' | 'revision'>;
type Of = { initiativeId: string } | { kindId: string };

interface RuleLine {
  reader: RowReader;
  of: Of | null;
  fields: Partial<Fields>;
}

interface RuleToWrite {
  of: Of;
  fields: Fields;
  revision: number;
}

/** What initiatives and kinds say about lending; a row without a kind is about the initiative. An empty cell says nothing. */
export async function planRules(question: PlanQuestion): Promise<Plan> {
  const lookup = await catalogLookup(question.db);
  const seen = new Map<string, number>();
  const rows = await readRows(question, (reader) => readLine(reader, lookup, seen));
  const before = new Map<string, ListedRule>();
  for (const row of await listedRules.after(question.db, '', mostRules))
    before.set(row.kind_id ?? row.initiative_id ?? '', row);
  return planOf<RuleLine, RuleToWrite>({
    rows,
    readerOf: ({ reader }) => reader,
    decide({ of, fields }) {
      if (of === null) return { outcome: 'unchanged', write: null };
      const row = before.get('kindId' in of ? of.kindId : of.initiativeId);
      const { revision, loanDays: _, ...stands } = ruleOfRow(row);
      const wanted: Fields = { ...stands, ...fields };
      if (JSON.stringify(wanted) === JSON.stringify(stands)) return { outcome: 'unchanged', write: null };
      return { outcome: row ? 'changed' : 'new', write: { of, fields: wanted, revision } };
    },
    write: (call, writes, watch) =>
      eachOf(writes, watch, ({ of, fields, revision }) => putRuleOf(call, of, { ...fields, revision })),
  });
}

/** Initiatives and kinds together: far more than a house has. */
const mostRules = 100_000;

function readLine(reader: RowReader, lookup: CatalogLookup, seen: Map<string, number>): RuleLine {
  const initiative = initiativeCell(reader, 'initiative', lookup);
  const kindName = reader.text('kind', 120);
  const kind = initiative && kindName !== '' ? lookup.kind(initiative.id, kindName) : undefined;
  if (initiative && kindName !== '' && !kind) reader.problem('kind', 'unknownKind', kindName);
  const of: Of | null = kind ? { kindId: kind.id } : initiative ? { initiativeId: initiative.id } : null;
  if (of && reader.problems.length === 0)
    onlyOnce(reader, seen, 'initiative', 'kindId' in of ? of.kindId : of.initiativeId);
  return { reader, of, fields: fieldsOf(reader) };
}

function fieldsOf(reader: RowReader): Partial<Fields> {
  const whole = (key: keyof Fields, least: number, most: number) =>
    reader.has(key) ? { [key]: wholeCell(reader, key, least, most) } : {};
  return {
    ...whole('maxRenewals', 0, 99),
    ...whole('maxPerPerson', 1, 1000),
    ...whole('maxPerHousehold', 1, 1000),
    ...(reader.has('fee') && { fee: feeOf(reader) }),
    ...(reader.has('depositCents') && { depositCents: euroCell(reader, 'depositCents') }),
    ...(reader.has('late') && { late: lateOf(reader) }),
    ...whole('bufferDays', 0, 365),
    ...whole('changeoverMinutes', 0, 720),
    ...whole('minimumAge', 0, 99),
    ...(reader.has('lentBy') && { lentBy: wordCell(reader, 'lentBy', lenders) }),
    ...whole('holdDays', 0, 90),
    ...whole('lifeLoans', 1, 10_000),
  };
}

function feeOf(reader: RowReader): Fields['fee'] {
  const cents = euroCell(reader, 'fee');
  const unit = wordCell(reader, 'feeUnit', feeUnits);
  return cents === null ? null : { cents, unit: unit ?? 'loan' };
}

function lateOf(reader: RowReader): Fields['late'] {
  const cents = euroCell(reader, 'late');
  const unit = wordCell(reader, 'lateUnit', { day: feeUnits.day, week: feeUnits.week });
  const capCents = euroCell(reader, 'lateCap');
  return cents === null ? null : { cents, unit: unit ?? 'day', capCents };
}
