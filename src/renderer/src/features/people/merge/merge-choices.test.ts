import { expect, test } from 'vitest';
import type { Comparison } from '#shared/contract/merges.contract.ts';
import { startingChoices } from './merge-choices.ts';

test('what is known comes before what is not; where both know something the first registered stands', () => {
  const side = (person: object) => ({ person }) as unknown as Comparison['left'];
  const choices = startingChoices({
    left: side({ number: 'P-000001', name: 'An', phone: null, email: '', town: 'Kortrijk' }),
    right: side({ number: 'P-000002', name: 'Anne', phone: '0470', email: 'an@voorbeeld.test', town: null }),
  });
  expect(choices).toMatchObject({
    name: 'left',
    phone: 'right',
    email: 'right',
    town: 'left',
    street: 'left',
  });
});
