import { expect, test } from 'vitest';
import type { Role } from '#shared/contract/roles.ts';
import { handOverProblem, mayHandOver, mayReadNote, undoProblem } from './hand-over.rules.ts';

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

test('to another colleague whose work it is, talked through today or before', () => {
  expect(handOverProblem(plan, giver('an'), now)).toBeNull();
  expect(handOverProblem(plan, giver('dirk'), now)).toBe('caseload.notYours');
  expect(handOverProblem({ ...plan, toAccountId: 'an' }, giver('an'), now)).toBe('caseload.sameWorker');
  expect(handOverProblem(plan, giver('an'), { ...now, canTake: false })).toBe('caseload.cannotTake');
  expect(handOverProblem({ ...plan, day: '2026-11-24' }, giver('an'), now)).toBe('caseload.dayToCome');
});

test('it is taken back on its day, by whoever gave, got or arranged it; the note is between them', () => {
  const handed = {
    byAccountId: 'cas',
    fromAccountId: 'an',
    toAccountId: 'bo',
    writtenDay: '2026-11-23',
    isUndone: false,
  };
  for (const who of ['an', 'bo', 'cas']) expect(undoProblem(handed, giver(who), '2026-11-23')).toBeNull();
  expect(undoProblem(handed, giver('dirk'), '2026-11-23')).toBe('caseload.notYours');
  expect(undoProblem(handed, giver('dirk', 'coordinator'), '2026-11-23')).toBeNull();
  expect(undoProblem({ ...handed, isUndone: true }, giver('an'), '2026-11-23')).toBe(
    'caseload.undoneAlready',
  );
  expect(undoProblem(handed, giver('an'), '2026-11-24')).toBe('caseload.tooLateToUndo');
  expect(mayReadNote(handed, giver('bo'))).toBe(true);
  expect(mayReadNote(handed, giver('dirk', 'coordinator'))).toBe(false);
});
