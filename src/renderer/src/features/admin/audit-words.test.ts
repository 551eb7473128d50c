import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import admin from '#shared/i18n/nl/admin.json' with { type: 'json' };
import { auditLinks, auditSentence, changedWords } from './audit-words.ts';

const translator = createInstance();
beforeAll(() => translator.init({ lng: 'nl', ns: ['admin'], resources: { nl: { admin } } }));

const entry = (command: string, refs: { entity: string; id: string }[] = [], fields: string[] = []) => ({
  command,
  refs,
  fields,
});

test('every act of the house has its sentence', () => {
  const acts = Object.entries(contract).flatMap(([domain, procedures]) =>
    Object.entries(procedures)
      .filter(([, procedure]) => procedure['~orpc'].meta.kind === 'command')
      .map(([name]) => `${domain}.${name}`),
  );
  // Preparing the first start writes nothing; these acts of the session are written without being commands.
  const written = [
    ...acts.filter((path) => path !== 'session.prepareSetUp'),
    'session.signIn',
    'session.switchTo',
    'session.switchByBadge',
    'session.lock',
    'session.signOut',
  ];
  expect(written.length).toBeGreaterThan(30);
  expect(written.filter((path) => auditSentence(translator, entry(path)).includes(path))).toEqual([]);
});

test('a hand-over says how many things went out', () => {
  const loan = (id: string) => ({ entity: 'loan', id });
  expect(auditSentence(translator, entry('loans.handOver', [loan('a')]))).toBe('1 voorwerp uitgeleend');
  expect(auditSentence(translator, entry('loans.handOver', [loan('a'), loan('b'), loan('c')]))).toBe(
    '3 voorwerpen uitgeleend',
  );
});

test('an act of a later version is named by its path', () => {
  expect(auditSentence(translator, entry('meals.serve'))).toBe('Handeling meals.serve');
});

test('changed fields are said for changes, in words, each once, without what only machines know', () => {
  const fields = ['name', 'name_key', 'name_translations', 'description_translations'];
  expect(changedWords(translator, entry('catalog.updateKind', [], fields))).toEqual(['naam', 'vertalingen']);
  expect(changedWords(translator, entry('catalog.createKind', [], fields))).toEqual([]);
});

test('a line leads to the one person or thing it is about', () => {
  const refs = [
    { entity: 'loan', id: 'l' },
    { entity: 'item', id: 'i' },
    { entity: 'kind', id: 'k' },
    { entity: 'person', id: 'p' },
  ];
  expect(auditLinks(refs)).toEqual([
    { entity: 'person', id: 'p' },
    { entity: 'item', id: 'i' },
  ]);
});

test('where several things were touched none of them is linked', () => {
  const refs = [
    { entity: 'item', id: 'i1' },
    { entity: 'item', id: 'i2' },
    { entity: 'kind', id: 'k' },
    { entity: 'person', id: 'p' },
  ];
  expect(auditLinks(refs)).toEqual([{ entity: 'person', id: 'p' }]);
});
