import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { touchedDomains } from './changes.ts';

/** Domains that only act, or whose answers are worked out from what was sent along. */
const withoutMemory = ['labels'];

test('each domain of the contract is asked again after some change, so that no card stays as it was', () => {
  const asked = new Set<string>(Object.values(touchedDomains).flat());
  expect(
    Object.keys(contract).filter((domain) => !asked.has(domain) && !withoutMemory.includes(domain)),
  ).toEqual([]);
});
