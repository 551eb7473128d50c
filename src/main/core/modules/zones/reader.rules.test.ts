import { describe, expect, test } from 'vitest';
import { groundFor, leastUsual, mayRead, type Reader, unreadPersons } from './reader.rules.ts';

describe('Who may read a question', () => {
  const question = (scope: 'own' | 'team' | 'all') => ({
    id: 'question-1',
    scope,
    by_account_id: 'lien',
    owner_account_id: null,
    person_id: 'samira',
  });
  const nobody: ReadonlySet<string> = new Set();
  test('whoever wrote it down reads it, and whoever follows it', () => {
    expect(mayRead(question('own'), { accountId: 'lien', role: 'desk', hidden: nobody })).toBe(true);
    expect(
      mayRead(
        { ...question('own'), owner_account_id: 'omar' },
        { accountId: 'omar', role: 'support', hidden: nobody },
      ),
    ).toBe(true);
    expect(mayRead(question('own'), { accountId: 'omar', role: 'support', hidden: nobody })).toBe(false);
  });

  test('what is for the team is read by the team, not by the counter', () => {
    expect(mayRead(question('team'), { accountId: 'omar', role: 'caseManager', hidden: nobody })).toBe(true);
    expect(mayRead(question('team'), { accountId: 'ann', role: 'desk', hidden: nobody })).toBe(false);
    expect(mayRead(question('all'), { accountId: 'ann', role: 'desk', hidden: nobody })).toBe(true);
  });

  test('what is about a shielded person is not there for whoever may not know of them, their own writing included', () => {
    const hidden = new Set(['samira']);
    for (const scope of ['own', 'team', 'all'] as const)
      expect(mayRead(question(scope), { accountId: 'lien', role: 'support', hidden })).toBe(false);
    expect(
      mayRead({ ...question('all'), person_id: null }, { accountId: 'lien', role: 'desk', hidden }),
    ).toBe(true);
  });

  test.each(['kiosk', 'volunteer', 'coordinator', 'administrator'] as const)('never by a %s', (role) => {
    for (const scope of ['own', 'team', 'all'] as const)
      expect(mayRead(question(scope), { accountId: 'lien', role, hidden: nobody })).toBe(false);
  });
});

describe('Reading for a while', () => {
  const row = {
    id: 'question-1',
    person_id: 'samira',
    scope: 'own',
    by_account_id: 'lien',
    owner_account_id: null,
  } as const;
  const omar = (personIds: string[], recordIds: string[], role: Reader['role'] = 'support'): Reader => ({
    accountId: 'omar',
    role,
    hidden: new Set(),
    access: { personIds: new Set(personIds), recordIds: new Set(recordIds) },
  });

  test('what came with a referral is read, and nothing else of that person', () => {
    expect(groundFor(row, omar([], ['question-1']))).toBe('referral');
    expect(groundFor({ ...row, id: 'question-2' }, omar([], ['question-1']))).toBeNull();
  });

  test('a record that was opened all the same is read, of that person alone', () => {
    expect(groundFor(row, omar(['samira'], []))).toBe('opened');
    expect(groundFor({ ...row, person_id: 'jan' }, omar(['samira'], []))).toBeNull();
    expect(groundFor({ ...row, person_id: null }, omar(['samira'], []))).toBeNull();
  });

  test('of somebody shielded no more is read than what came along, unless all of them was opened', () => {
    const shielded = { ...omar([], ['question-1']), hidden: new Set(['samira', 'jan']) };
    expect(unreadPersons(shielded)).toEqual(new Set(['samira', 'jan']));
    expect(unreadPersons({ ...omar(['samira'], []), hidden: shielded.hidden })).toEqual(new Set(['jan']));
    expect(unreadPersons({ accountId: 'lien', role: 'support', hidden: shielded.hidden })).toEqual(
      shielded.hidden,
    );
  });

  test.each(['kiosk', 'volunteer', 'desk', 'coordinator', 'administrator'] as const)(
    'never by a %s, whatever stands in the database',
    (role) => expect(groundFor(row, omar(['samira'], ['question-1'], role))).toBeNull(),
  );

  test('the usual ground comes first: whoever may read anyway did not open anything', () => {
    expect(groundFor({ ...row, scope: 'team' }, omar(['samira'], ['question-1']))).toBe('team');
    expect(groundFor({ ...row, owner_account_id: 'omar' }, omar(['samira'], []))).toBe('own');
  });
});

test('of several grounds the log shows the least usual one', () => {
  expect(leastUsual(['own', 'opened', 'team'])).toBe('opened');
  expect(leastUsual(['own', 'team'])).toBe('team');
  expect(leastUsual([])).toBeNull();
});
