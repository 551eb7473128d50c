import { houseDayOf } from '#shared/domain/house.ts';
import {
  householdsNamed,
  type ListedMember,
  type MembershipToWrite,
  membershipsOf,
  personLookupByNumber,
  writeMemberships,
} from '../../people/index.ts';
import type { RowReader } from '../cells.ts';
import { householdRoles } from '../lists/words.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import { dayCell, needed, personNumberCell, planOf, readRows, wordCell } from './read.ts';

interface MemberLine {
  reader: RowReader;
  /** What the file calls the household: any text that is the same on all its rows. */
  mark: string;
  label: string;
  number: string;
  role: 'adult' | 'child' | 'other' | null;
  fromDay: string | null;
  toDay: string | null;
}

/**
 * Who lives with whom, one row for each person. A membership is found again by person and first day; rows with the same
 * mark are one household, a known one when one of its rows is known or the mark is the house's own.
 */
export async function planHouseholds(question: PlanQuestion): Promise<Plan> {
  const { core, db, now } = question;
  const today = houseDayOf(now);
  const rows = await readRows(question, (reader) => readLine(reader, today));
  const persons = await personLookupByNumber(
    db,
    rows.flatMap(({ number }) => number || []),
  );
  const memberships = await membershipsOf(
    db,
    [...persons.values()].map(({ id }) => id),
  );
  const known = (row: MemberLine): ListedMember | undefined =>
    (memberships.get(persons.get(row.number)?.id ?? '') ?? []).find((one) =>
      row.fromDay === null ? one.to_day === null : one.from_day === row.fromDay,
    );
  const byMark = new Map<string, { id: string; isNew: boolean }>();
  for (const [id] of await householdsNamed(
    db,
    rows.map(({ mark }) => mark),
  ))
    byMark.set(id, { id, isNew: false });
  for (const row of rows) {
    const one = known(row);
    if (one && !byMark.has(row.mark)) byMark.set(row.mark, { id: one.household_id, isNew: false });
  }
  const taken = new Map<string, number>();
  return planOf<MemberLine, MembershipToWrite>({
    rows,
    readerOf: ({ reader }) => reader,
    decide(row) {
      const { reader } = row;
      const person = persons.get(row.number);
      if (!person) {
        reader.problem('number', 'unknownPerson', row.number);
        return { outcome: 'unchanged', write: null };
      }
      const before = known(row);
      if (before) {
        if (row.toDay === null || before.to_day !== null) return { outcome: 'unchanged', write: null };
        return { outcome: 'changed', write: { kind: 'end', member: before, day: row.toDay } };
      }
      const fromDay = row.fromDay ?? today;
      const clash = (memberships.get(person.id) ?? []).some(
        (one) => (one.to_day ?? '9999') > fromDay && (row.toDay ?? '9999') > one.from_day,
      );
      if (clash) reader.problem('number', 'memberElsewhere', row.number);
      const twice = taken.get(person.id);
      if (twice !== undefined) reader.problem('number', 'rowTwice', String(twice));
      taken.set(person.id, reader.line);
      const household = byMark.get(row.mark) ?? { id: core.ports.ids.next(), isNew: true };
      byMark.set(row.mark, household);
      return {
        outcome: 'new',
        write: {
          kind: 'join',
          memberId: core.ports.ids.next(),
          household,
          label: row.label || null,
          personId: person.id,
          role: row.role ?? 'adult',
          fromDay,
          toDay: row.toDay,
        },
      };
    },
    write: (call, writes, watch) => writeMemberships(call, writes, watch),
  });
}

function readLine(reader: RowReader, today: string): MemberLine {
  const fromDay = dayCell(reader, 'fromDay');
  const toDay = dayCell(reader, 'toDay');
  if (fromDay !== null && fromDay > today) reader.problem('fromDay', 'dayToCome', fromDay);
  if (toDay !== null && toDay > today) reader.problem('toDay', 'dayToCome', toDay);
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    reader.problem('toDay', 'lastBeforeFirst', toDay);
  return {
    reader,
    mark: needed(reader, 'household', 120),
    label: reader.text('label', 80),
    number: personNumberCell(reader, 'number'),
    role: wordCell(reader, 'role', householdRoles),
    fromDay,
    toDay,
  };
}
