import { expect, test } from 'vitest';
import type { Role } from '#shared/contract/roles.ts';
import {
  handOverProblem,
  isToCome,
  mayHandOver,
  mayKnowOfPlan,
  mayReadNote,
  undoProblem,
} from './hand-over.rules.ts';

const giver = (accountId: string, role: Role = 'support', standsInFor: string[] = []) => ({
  accountId,
  role,
  standsInFor,
});
const plan = { fromAccountId: 'an', toAccountId: 'bo', day: '2026-11-23' };
const now = { today: '2026-11-23', canTake: true };

test('one hands over one’s own, and of whom one stands in for; a coordinator anybody’s', () => {
  expect(mayHandOver('an', giver('an'))).toBe(true);
  expect(mayHandOver('an', giver('bo'))).toBe(false);
  expect(mayHandOver('an', giver('bo', 'support', ['an']))).toBe(true);
  expect(mayHandOver('an', giver('cas', 'coordinator'))).toBe(true);
});

test('to another colleague whose work it is, today, before, or within a year', () => {
  expect(handOverProblem(plan, giver('an'), now)).toBeNull();
  expect(handOverProblem(plan, giver('dirk'), now)).toBe('caseload.notYours');
  expect(handOverProblem({ ...plan, toAccountId: 'an' }, giver('an'), now)).toBe('caseload.sameWorker');
  expect(handOverProblem(plan, giver('an'), { ...now, canTake: false })).toBe('caseload.cannotTake');
  expect(handOverProblem({ ...plan, day: '2027-11-24' }, giver('an'), now)).toBeNull();
  expect(handOverProblem({ ...plan, day: '2027-11-25' }, giver('an'), now)).toBe('caseload.dayTooFar');
  expect([isToCome('2026-11-23', now.today), isToCome('2026-11-24', now.today)]).toEqual([false, true]);
});

test('it is taken back on its day, by whoever gave, got or arranged it; the note is between them', () => {
  const handed = {
    byAccountId: 'cas',
    fromAccountId: 'an',
    toAccountId: 'bo',
    doneDay: '2026-11-23',
    isUndone: false,
  };
  for (const who of ['an', 'bo', 'cas']) expect(undoProblem(handed, giver(who), '2026-11-23')).toBeNull();
  expect(undoProblem(handed, giver('dirk'), '2026-11-23')).toBe('caseload.notYours');
  expect(undoProblem(handed, giver('dirk', 'coordinator'), '2026-11-23')).toBeNull();
  expect(undoProblem({ ...handed, isUndone: true }, giver('an'), '2026-11-23')).toBe(
    'caseload.undoneAlready',
  );
  expect(undoProblem(handed, giver('an'), '2026-11-24')).toBe('caseload.tooLateToUndo');
  expect(undoProblem({ ...handed, doneDay: null }, giver('an'), '2026-11-24')).toBeNull();
  expect(mayReadNote(handed, giver('bo'))).toBe(true);
  expect(mayReadNote(handed, giver('dirk', 'coordinator'))).toBe(false);
  // What is to come is known between them, and to the coordinator who plans.
  expect(['bo', 'dirk'].map((who) => mayKnowOfPlan(handed, giver(who)))).toEqual([true, false]);
  expect(mayKnowOfPlan(handed, giver('dirk', 'coordinator'))).toBe(true);
});
