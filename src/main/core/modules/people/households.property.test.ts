import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { family, invite, member } from './household.fixtures.ts';
import { householdOf } from './household-of.ts';

const start = '2026-11-23';
const people = 3;
const homes = 3;

type Act =
  | { kind: 'join' | 'move'; person: number; home: number; daysAgo: number }
  | { kind: 'leave'; person: number; daysAgo: number }
  | { kind: 'undoJoin' | 'undoLeave'; person: number }
  | { kind: 'end' | 'undoEnd'; home: number; daysAgo: number }
  | { kind: 'sleep' };

type RealAct = Exclude<Act, { kind: 'sleep' }>;

const person = fc.nat(people - 1);
const home = fc.nat(homes - 1);
const daysAgo = fc.integer({ min: 0, max: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('join' as const, 'move' as const), person, home, daysAgo }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), person, daysAgo }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('undoJoin' as const, 'undoLeave' as const), person }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('end' as const, 'undoEnd' as const), home, daysAgo }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sleep' as const) }) },
);

/** The plainest register: for each person, which home on which day. A day without an entry is a day alone. */
type Register = Map<string, number>[];
const firstDay = addDays(start, -12);
const days = Array.from({ length: 42 }, (_, n) => addDays(firstDay, n));

/** What one act wrote for one person: taking it back puts their days from before back. */
interface Page {
  kind: 'join' | 'leave' | 'end';
  who: number;
  /** The home that ended, for `end`. */
  home: number | null;
  day: string;
  before: Map<string, number>;
}

/** A plain register with the pages of its acts. */
class PlainTown {
  readonly register: Register = Array.from({ length: people }, () => new Map());
  pages: Page[] = [];

  /** What an act that the house carried out means. */
  note(step: RealAct, day: string): void {
    switch (step.kind) {
      case 'join':
      case 'move':
        return this.write('join', step.person, addDays(day, -step.daysAgo), step.home, { day });
      case 'leave':
        return this.write('leave', step.person, addDays(day, -step.daysAgo), null, { day });
      case 'end':
        for (let who = 0; who < people; who++)
          if (this.register[who]?.get(day) === step.home)
            this.write('end', who, addDays(day, -step.daysAgo), null, { day, home: step.home });
        return;
      case 'undoEnd':
        return this.takeBack(
          day,
          this.pages.filter((page) => page.home === step.home),
        );
      case 'undoJoin':
      case 'undoLeave': {
        const last = this.pages.findLast((page) => page.who === step.person);
        if (last?.kind !== (step.kind === 'undoJoin' ? 'join' : 'leave'))
          throw new Error('undone was not the last act');
        return this.takeBack(day, last ? [last] : []);
      }
    }
  }

  /** Writes a home (or none) for somebody from a day on, for as far as the register goes. */
  private write(
    kind: Page['kind'],
    who: number,
    from: string,
    where: number | null,
    page: { day: string; home?: number },
  ): void {
    const own = this.register[who] ?? new Map<string, number>();
    this.pages.push({ kind, who, home: page.home ?? null, day: page.day, before: new Map(own) });
    for (const day of days.filter((one) => one >= from))
      if (where === null) own.delete(day);
      else own.set(day, where);
  }

  private takeBack(day: string, pages: readonly Page[]): void {
    for (const page of pages) {
      if (page.day !== day) throw new Error('undone on another day');
      this.register[page.who] = new Map(page.before);
    }
    this.pages = this.pages.filter((page) => !pages.includes(page));
  }
}

test('whatever joins, moves, leaves, ends and is undone: each day a person is in at most one household, the one a plain register says', async () => {
  await using house = await makeTestCore();
  const carriedOut = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 20 }), async (acts) => {
      house.clock.set(`${start}T09:00:00.000Z`);
      const town = await newTown(house);
      const plain = new PlainTown();
      for (const step of acts) {
        if (step.kind === 'sleep') {
          house.clock.pass(24 * 60);
          continue;
        }
        house.clock.pass(1);
        if (!(await perform(house, town, step))) continue;
        carriedOut.add(step.kind);
        plain.note(step, today(house));
        await sameEverywhere(house, town, plain.register);
      }
    }),
    { numRuns: 40, seed: 20261123 },
  );
  // A house that refuses everything would agree with any register.
  expect([...carriedOut].sort()).toEqual([
    'end',
    'join',
    'leave',
    'move',
    'undoEnd',
    'undoJoin',
    'undoLeave',
  ]);
}, 120_000);

const today = (house: TestCore): string => house.clock.now().slice(0, 10);

interface Town {
  persons: string[];
  homes: string[];
}

/** Three people without a household, and three households of somebody else. */
async function newTown(house: TestCore): Promise<Town> {
  const persons: string[] = [];
  const made: string[] = [];
  for (let n = 0; n < people; n++) persons.push(await invite(house, `Persoon ${n}`));
  for (let n = 0; n < homes; n++) made.push((await family(house, await invite(house, `Bewoner ${n}`))).id);
  return { persons, homes: made };
}

/** Does one act; false when the house says no. */
async function perform(house: TestCore, town: Town, step: RealAct): Promise<boolean> {
  const { households } = house.as('desk');
  const commandId = house.id();
  const day = 'daysAgo' in step ? addDays(today(house), -step.daysAgo) : '';
  const latest = async (which: number) => {
    const rows = await house.inside
      .store()
      .reader.selectFrom('household_member')
      .select('id')
      .where('person_id', '=', town.persons[which] ?? '')
      .where('undone_at', 'is', null)
      .orderBy('from_day')
      .orderBy('added_at')
      .execute();
    return rows.at(-1)?.id ?? 'nothing-at-all';
  };
  const call = async (): Promise<unknown> => {
    switch (step.kind) {
      case 'join':
      case 'move':
        return households.addMember({
          commandId,
          householdId: town.homes[step.home] ?? '',
          fromDay: day,
          ...member(house, town.persons[step.person] ?? '', 'adult', step.kind === 'move'),
        });
      case 'leave':
        return households.endMember({ commandId, memberId: await latest(step.person), day });
      case 'undoJoin':
        return households.undoAddMember({ commandId, memberId: await latest(step.person) });
      case 'undoLeave':
        return households.undoEndMember({ commandId, memberId: await latest(step.person) });
      case 'end':
        return households.end({ commandId, householdId: town.homes[step.home] ?? '', day });
      case 'undoEnd':
        return households.undoEnd({ commandId, householdId: town.homes[step.home] ?? '' });
    }
  };
  return call().then(
    () => true,
    (error: { code?: string }) => {
      expect(['REFUSED', 'NOT_FOUND']).toContain(error.code);
      return false;
    },
  );
}

async function sameEverywhere(house: TestCore, town: Town, register: Register): Promise<void> {
  const rows = await house.inside
    .store()
    .reader.selectFrom('household_member')
    .select(['person_id', 'household_id', 'from_day', 'to_day'])
    .where('person_id', 'in', town.persons)
    .where('undone_at', 'is', null)
    .execute();
  const wrong: unknown[] = [];
  for (const [who, personId] of town.persons.entries())
    for (const day of days) {
      const there = rows.filter(
        (row) =>
          row.person_id === personId && row.from_day <= day && (row.to_day === null || day < row.to_day),
      );
      const expected = register[who]?.get(day);
      const said = there.map((row) => town.homes.indexOf(row.household_id));
      if (String(said) !== String(expected === undefined ? [] : [expected]))
        wrong.push({ who, day, said, expected });
    }
  expect(wrong).toEqual([]);
  // What other modules are told is the same.
  const day = today(house);
  const asked = await householdOf(house.inside.store().reader, town.persons, day);
  expect(town.persons.map((id) => asked.get(id)?.householdId)).toEqual(
    town.persons.map((_, who) => town.homes[register[who]?.get(day) ?? -1]),
  );
}
