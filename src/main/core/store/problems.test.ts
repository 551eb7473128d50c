import { expect, test } from 'vitest';
import { asStoreProblem, isStoreProblem, StoreProblem, storeProblemOf } from './problems.ts';

const withCode = (code: string): Error => Object.assign(new Error('raw words of the system'), { code });

test.each([
  ['SQLITE_NOTADB', 'wrongKey'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
  ['SQLITE_IOERR_WRITE', 'diskError'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_READONLY_DIRECTORY', 'readOnly'],
  ['SQLITE_CANTOPEN', 'readOnly'],
  ['ENOSPC', 'diskFull'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
])('%s is told as %s, with the code of the system for the log', (code, expected) => {
  const error = withCode(code);
  expect(storeProblemOf(error, { folder: '/data' })).toMatchObject({
    code: expected,
    params: { folder: '/data', reason: code },
    cause: error,
  });
});

test.each([
  withCode('SQLITE_CONSTRAINT_UNIQUE'),
  withCode('SQLITE_ERROR'),
  withCode('ENOENT'),
  new Error('x'),
  'x',
  null,
  undefined,
])('anything else stays what it is: %s', (error) => {
  expect(storeProblemOf(error)).toBeUndefined();
  expect(asStoreProblem(error)).toBe(error);
});

test('a problem is a problem already', () => {
  const problem = new StoreProblem('newerVersion', { appVersion: '9' });
  expect(asStoreProblem(problem)).toBe(problem);
  expect(isStoreProblem(problem, 'newerVersion')).toBe(true);
  expect(isStoreProblem(problem, 'damaged')).toBe(false);
});
