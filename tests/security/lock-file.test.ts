import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Where npm looks for a package that another one needs: beside it, then one floor up, and so on. */
function isLocked(from: string, name: string): boolean {
  const floors = from.split('/node_modules/');
  return floors
    .map((_, depth) => floors.slice(0, floors.length - depth).join('/node_modules/'))
    .concat('')
    .some((floor) => packages[`${floor === '' ? '' : `${floor}/`}node_modules/${name}`] !== undefined);
}

test("the lock file knows every system's optional packages: without them `npm ci` refuses on a clean clone", () => {
  const lacking = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(from, name))
      .map((name) => `${from} needs ${name}`),
  );
  expect(lacking).toEqual([]);
});

test('the lock file names no address packages came from: each house takes them from where it may', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});
