import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyDetails, serviceDetails } from '#shared/contract/directory-shapes.ts';
import { scheduleDays, serviceCapacities, serviceStatuses } from '#shared/contract/referral-words.ts';
import { type DirectoryEntry, tidy } from './entry.ts';
import { exampleService, hsdsSchema, hsdsValidator } from './hsds.testing.ts';
import { readDirectoryFile } from './hsds-files.ts';
import { readService } from './hsds-in.ts';
import { hsdsService, provinceOf } from './hsds-out.ts';
import { hsdsEntities, hsdsTables } from './hsds-tables.ts';
import { readTabular, tabularFiles } from './tabular.ts';

const validate = hsdsValidator();
const wrongs = (service: unknown) =>
  validate(service)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

test('the list of tables says what the schema says', () => {
  const definitions: typeof hsdsSchema.definitions = {
    ...hsdsSchema.definitions,
    service: { path: 'services.csv', properties: hsdsSchema.properties },
  };
  for (const entity of hsdsEntities) {
    const { path, properties } = definitions[entity] ?? { path: '', properties: {} };
    const plain = Object.entries(properties).filter(
      ([, one]) => one.$ref === undefined && one.items?.$ref === undefined,
    );
    expect([entity, hsdsTables[entity].file, [...hsdsTables[entity].columns]]).toEqual([
      entity,
      path,
      plain.map(([name]) => name),
    ]);
    const inner = Object.values({ ...hsdsTables[entity].lists, ...hsdsTables[entity].ones });
    expect(inner).toHaveLength(Object.keys(properties).length - plain.length);
  }
});

const word = fc.stringMatching(/^[A-Za-zéèë0-9 .,'&-]{0,24}$/).map((text) => text.trim());
const said = fc.stringMatching(/^[A-Za-zéï][A-Za-zéèë0-9 .,'&-]{0,20}$/).map((text) => text.trim());
const day = fc.option(
  fc
    .date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10)),
);
const time = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
);
const tags = fc.uniqueArray(fc.constantFrom('nl', 'fr', 'ar', 'fa-AF', 'tr'), { maxLength: 4 });
const uuid = fc.uuid();

/** Any service the form can make, in any combination, with ids of its own. */
const anyEntry: fc.Arbitrary<DirectoryEntry> = fc
  .record({
    id: uuid,
    organisation: said,
    texts: fc.record({
      name: word,
      description: word,
      street: word,
      postcode: fc.constantFrom('', '8500', '1000', 'NL-1'),
      town: word,
      phone: word,
      opening: word,
      cost: word,
      eligibility: word,
    }),
    email: fc.constantFrom('', 'info@budgethuis.example', 'geen e-mail'),
    url: fc.constantFrom('', 'https://budgethuis.example/a?b=c', 'www.budgethuis.example'),
    languages: tags,
    capacity: fc.constantFrom(...serviceCapacities),
    checkedOn: day,
    onKiosk: fc.boolean(),
    status: fc.constantFrom(...serviceStatuses),
    active: fc.boolean(),
    organisationFacts: fc.record({
      description: word,
      email: fc.constantFrom('', 'a@b.example', '?'),
      website: fc.constantFrom('', 'https://b.example', 'b.example'),
    }),
    details: fc.record({
      alternateName: word,
      applicationProcess: word,
      interpretation: word,
      waitTime: word,
      alert: word,
      minimumAge: fc.option(fc.integer({ min: 0, max: 150 })),
      maximumAge: fc.option(fc.integer({ min: 0, max: 150 })),
      transport: word,
      accessibility: word,
      schedules: fc.array(
        fc.record({
          id: uuid,
          days: fc.subarray([...scheduleDays]),
          opensAt: time,
          closesAt: time,
          validFrom: day,
          validTo: day,
          note: word,
        }),
        { maxLength: 3 },
      ),
      phones: fc.array(fc.record({ id: uuid, number: said, description: word, languages: tags }), {
        maxLength: 2,
      }),
      places: fc.array(
        fc.record({
          id: uuid,
          name: word,
          street: word,
          postcode: fc.constantFrom('', '8501'),
          town: word,
          transport: word,
          accessibility: word,
        }),
        { maxLength: 2 },
      ),
      documents: fc.array(fc.record({ id: uuid, name: said }), { maxLength: 2 }),
      costs: fc.array(
        fc.record({
          id: uuid,
          option: said,
          amountCents: fc.option(fc.integer({ min: 0, max: 1_000_00 })),
          note: word,
        }),
        { maxLength: 2 },
      ),
      areas: fc.array(fc.record({ id: uuid, name: said }), { maxLength: 2 }),
    }),
    themes: fc.subarray(['schulden', 'wonen', 'kind']),
    source: fc.option(
      fc.record({ name: said, licence: word, url: fc.constantFrom('', 'https://stad.example') }),
    ),
  })
  .map(({ id, organisation, texts, details, themes, source, active, ...facts }) => ({
    id,
    facts: tidy({ ...facts, organisation, ...texts, details: serviceDetails.parse(details) }),
    themes: themes.map((code) => ({ code, name: code })),
    active,
    source,
    more: {},
    organisationId: id,
    organisationMore: {},
    changedAt: '2026-11-23T09:00:00.000Z',
  }));

/** As it was, save what does not travel. */
const same = (entry: DirectoryEntry | null) => entry && { ...entry, changedAt: '' };

describe('Whatever a service says', () => {
  test('it leaves as the schema asks, and comes back as it was, by JSON and by tables', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 3 }), (entries) => {
        const services = entries.map(hsdsService);
        expect(services.flatMap(wrongs)).toEqual([]);
        const read = services.map((service) => readService(service, ''));
        expect(read.flatMap(({ problems }) => problems)).toEqual([]);
        expect(read.map(({ entry }) => same(entry))).toEqual(entries.map(same));
        const files = new Map([...tabularFiles(services)].map(([name, text]) => [name, strToU8(text)]));
        const tables = readTabular(files);
        expect(tables.problems).toEqual([]);
        expect(tables.services.map(({ service }) => same(readService(service, '').entry))).toEqual(
          entries.map(same),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('The example of the standard', () => {
  test('is read, and goes out again with what the house has no word for', () => {
    expect(wrongs(exampleService)).toEqual([]);
    const { entry, problems } = readService(exampleService, '#1');
    expect(problems).toEqual([]);
    expect(entry?.facts).toMatchObject({
      organisation: 'Example Organization Inc.',
      name: 'Community Counselling',
      languages: ['ur'],
      street: '1-30 Main Street',
      checkedOn: '2005-01-01',
      details: { minimumAge: 12, maximumAge: 100, alternateName: 'MyCity Counselling Services' },
    });
    const again = entry && hsdsService(entry);
    expect(wrongs(again)).toEqual([]);
    expect(again).toMatchObject({
      licenses: 'licences',
      program: exampleService['program'],
      funding: exampleService['funding'],
      languages: exampleService['languages'],
      organization: { legal_status: 'Limited Company', contacts: [{ name: 'Ann Persona' }] },
    });
    expect(readService(again ?? {}, '').entry).toEqual(entry);
  });
});

test('what is wrong with a service is told, each thing by itself', () => {
  const { entry, problems } = readService(
    {
      name: 'Iets',
      status: 'open',
      assured_date: '2026-13-01',
      minimum_age: 'twaalf',
      schedules: [{ opens_at: '25:00' }],
    },
    'services.csv:4',
  );
  expect(entry).toBeNull();
  expect(problems.map(({ where, code, value }) => `${where} ${code} ${value}`.trim())).toEqual([
    'services.csv:4 idMissing',
    'services.csv:4 organisationMissing',
    'services.csv:4 unknownStatus open',
    'services.csv:4 wrongTime 25:00',
    'services.csv:4 wrongDay 2026-13-01',
    'services.csv:4 wrongNumber twaalf',
  ]);
});

test('a table that points at an organisation the files do not have says so', () => {
  const csv = strToU8('id,organization_id,name,status\r\na1b2,o9,Taalpunt,active\r\n');
  expect(readTabular(new Map([['services.csv', csv]])).problems).toEqual([
    { where: 'services.csv:2', code: 'pointsNowhere', value: 'organization_id o9' },
  ]);
  expect(() => readDirectoryFile(strToU8('{ "id": '), 'stuk.json')).toThrow(/fileUnreadable/);
});

test('a number two services share is a row under each; a cell that looks like a formula is harmless, a phone number stays one', () => {
  const phones = [{ id: '00000000-0000-4000-8000-000000000001', number: '+32 56 00 00 01' }];
  const files = tabularFiles([
    { id: 'a', name: '=1+1', status: 'active', phones },
    { id: 'b', name: 'B', status: 'active', phones },
  ]);
  expect(files.get('services.csv')).toContain("'=1+1");
  expect(files.get('phones.csv')?.match(/,\+32 56 00 00 01,/g)).toHaveLength(2);
});

test('Belgian postcodes have their province', () => {
  expect(['8500', '9000', '1000', '1300', '3500', '0999', 'x'].map(provinceOf)).toEqual([
    'West-Vlaanderen',
    'Oost-Vlaanderen',
    'Brussel',
    'Waals-Brabant',
    'Limburg',
    '',
    '',
  ]);
  expect(emptyDetails.schedules).toEqual([]);
});
