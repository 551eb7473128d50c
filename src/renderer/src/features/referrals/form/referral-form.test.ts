import { expect, test } from 'vitest';
import { emptyReferral, fieldsOf } from './referral-form.ts';

const typed = { ...emptyReferral('2026-11-23', null), theme: 'theme-wonen', partyName: 'Woonwinkel' };

test('a service of the directory is called as it is there; any other as it was typed', () => {
  expect(fieldsOf(typed)).toMatchObject({ serviceId: null, partyName: 'Woonwinkel' });
  expect(fieldsOf({ ...typed, service: 's1' })).toMatchObject({ serviceId: 's1', partyName: '' });
});

test('how consent was given goes along with consent only', () => {
  const read = { ...typed, consentWay: 'readAloud' } as const;
  expect(fieldsOf({ ...read, ground: 'consent' })).toMatchObject({
    ground: 'consent',
    consentWay: 'readAloud',
  });
  expect(fieldsOf({ ...read, ground: 'legalTask' })).toMatchObject({ consentWay: null });
  expect(fieldsOf(read)).toMatchObject({ ground: null, consentWay: null });
});
