import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LendingHouse, lendingHouse } from '../loans/lending.testing.ts';
import { shareADay } from './household.rules.ts';
import { everythingOfPersons, merge, undo } from './merge.fixtures.ts';
import { householdsClash, joinedSpells, type Spell } from './merge-members.rules.ts';

const persons = 4;
const items = 3;
const who = fc.integer({ min: 0, max: persons - 1 });
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('lend' as const), person: who, item: fc.nat(items - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), item: fc.nat(items - 1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), kept: who, absorbed: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), person: who }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

interface PlainLoan {
  item: number;
  owner: number;
  open: boolean;
}

/** The register as a person with a pencil would keep it. */
class Pencil {
  loans: PlainLoan[] = [];
  into = new Map<number, number>();
  merges: { id: string; kept: number; absorbed: number; moved: PlainLoan[]; pointers: number[] }[] = [];

  goesOn = (person: number): boolean => !this.into.has(person);
  isOut = (item: number): boolean => this.loans.some((loan) => loan.item === item && loan.open);
  lastInto = (person: number) => this.merges.findLast((one) => one.kept === person);

  merge(id: string, kept: number, absorbed: number): void {
    const moved = this.loans.filter((loan) => loan.owner === absorbed);
    const pointers = [...this.into].flatMap(([from, to]) => (to === absorbed ? from : []));
    for (const loan of moved) loan.owner = kept;
    for (const from of pointers) this.into.set(from, kept);
    this.into.set(absorbed, kept);
    this.merges.push({ id, kept, absorbed, moved, pointers });
  }

  undo(person: number): void {
    const one = this.lastInto(person);
    if (!one) return;
    for (const loan of one.moved) loan.owner = one.absorbed;
    this.into.delete(one.absorbed);
    for (const from of one.pointers) this.into.set(from, one.absorbed);
    this.merges = this.merges.filter((other) => other !== one);
  }
}

test('whatever is lent, merged and undone, each loan is whose a plain register says; an undo at once restores everything', async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const lending = await lendingHouse({ items, persons });
      await using house = lending.house;
      const pencil = new Pencil();
      for (const step of acts) {
        house.clock.pass(1);
        if (!(await perform(lending, pencil, step))) continue;
        done.set(step.kind, (done.get(step.kind) ?? 0) + 1);
        await sameAs(lending, pencil);
      }
    }),
    { numRuns: 12, seed: 20261127 },
  );
  expect([...done.keys()].sort()).toEqual(['back', 'lend', 'merge', 'undo']);
}, 120_000);

/** Does one act in both; false when both say no. */
async function perform(lending: LendingHouse, pencil: Pencil, step: Act): Promise<boolean> {
  const { house, ids } = lending;
  const idOf = (person: number) => ids.persons[person] ?? '';
  switch (step.kind) {
    case 'lend': {
      const may = pencil.goesOn(step.person) && !pencil.isOut(step.item);
      const real = await lending.lend(step.person, step.item).then(
        () => true,
        () => false,
      );
      agree(real, may);
      if (may) pencil.loans.push({ item: step.item, owner: step.person, open: true });
      return may;
    }
    case 'back': {
      const loan = pencil.loans.find((one) => one.item === step.item && one.open);
      if (!loan) return false;
      await lending.giveBack(step.item);
      loan.open = false;
      return true;
    }
    case 'merge': {
      if (step.kept === step.absorbed || !pencil.goesOn(step.kept) || !pencil.goesOn(step.absorbed))
        return false;
      const { reader } = house.inside.store();
      const before = await everythingOfPersons(reader);
      const first = await merge(house, idOf(step.kept), idOf(step.absorbed));
      await undo(house, first.mergeId);
      agree(await everythingOfPersons(reader), before);
      const { mergeId } = await merge(house, idOf(step.kept), idOf(step.absorbed));
      pencil.merge(mergeId, step.kept, step.absorbed);
      return true;
    }
    case 'undo': {
      const last = pencil.lastInto(step.person);
      if (!last) return false;
      const real = await undo(house, last.id).then(
        () => true,
        () => false,
      );
      agree(real, pencil.goesOn(step.person));
      if (real) pencil.undo(step.person);
      return real;
    }
  }
}

/** Both say the same, whatever the step was. */
const agree = (real: unknown, plain: unknown): void => expect(real).toEqual(plain);

async function sameAs({ house, ids }: LendingHouse, pencil: Pencil): Promise<void> {
  const { reader } = house.inside.store();
  const rows = await reader
    .selectFrom('loan')
    .select(['item_id', 'person_id', 'returned_at'])
    .orderBy('handed_over_at')
    .execute();
  expect(
    rows.map((row) => [
      ids.items.indexOf(row.item_id),
      ids.persons.indexOf(row.person_id),
      row.returned_at === null,
    ]),
  ).toEqual(pencil.loans.map((loan) => [loan.item, loan.owner, loan.open]));
  for (const [n, id] of ids.persons.entries()) {
    const leadsTo = pencil.into.get(n) ?? n;
    expect((await house.as('desk').people.get({ personId: id })).id).toBe(ids.persons[leadsTo]);
  }
}

const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}`;
/** Memberships of one person: spans that share no day, in two households. */
const spells = (prefix: string): fc.Arbitrary<Spell[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 0, maxLength: 6 }).chain((cuts) => {
    const sorted = cuts.toSorted((a, b) => a - b);
    return fc.array(fc.constantFrom('h1', 'h2'), { minLength: 3, maxLength: 3 }).map((homes) =>
      sorted.flatMap((from, n) =>
        n % 2 === 0
          ? [
              {
                id: `${prefix}${n}`,
                household_id: homes[n / 2] ?? 'h1',
                from_day: day(from),
                to_day: sorted[n + 1] === undefined ? null : day(sorted[n + 1] ?? 0),
              },
            ]
          : [],
      ),
    );
  });

test('whatever memberships two persons had, together no two share a day, and those of the household that stands keep theirs', () => {
  fc.assert(
    fc.property(
      spells('a'),
      spells('b'),
      fc.constantFrom('mine' as const, 'theirs' as const),
      (mine, theirs, stands) => {
        const changes = new Map(joinedSpells(mine, theirs, stands).map((one) => [one.id, one.days]));
        const after = [...mine, ...theirs].flatMap((one) => {
          const days = changes.get(one.id);
          return days === null ? [] : [{ ...one, ...days }];
        });
        for (const [n, one] of after.entries())
          for (const other of after.slice(n + 1)) expect(shareADay(one, other)).toBe(false);
        if (!householdsClash(mine, theirs)) return;
        const winners = stands === 'mine' ? mine : theirs;
        for (const one of winners) {
          const days = changes.get(one.id);
          // It only goes where a longer one of the same household takes it in.
          expect(days ?? null).toBeNull();
        }
      },
    ),
  );
});
