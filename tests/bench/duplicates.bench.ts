import { bulkWritePersons, type PersonFields } from '#core/modules/people/index.ts';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { writerPragmas } from '#core/store/open-writer.ts';
import { normalPhone } from '#shared/domain/phone.ts';
import { inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import { type Bench, timesOf } from './bench.ts';
import { register } from './search-data.ts';

const rows = 100_000;
const runs = 200;

const blank: PersonFields = {
  name: '',
  birthDate: null,
  birthDateMissing: null,
  language: null,
  phone: null,
  email: null,
  street: null,
  houseNumber: null,
  postcode: null,
  town: null,
};
const newcomer = (fields: PersonFields) => ({ personId: null, number: null, card: null, fields });

/**
 * "Do we know this person?" while a new person is typed, against all persons: as the form grows, against bare better-sqlite3 that reads
 * who shares the birth date, the telephone or the address through the same indexes, without names, levels or who may be known.
 */
export const bench: Bench = {
  group: 'duplicates',
  async run(report) {
    await using house = await makeTestCore({ ports: { keys: memoryKeeper(inventedKey) } });
    const persons = inventedPersons();
    for (let start = 0; start < rows; start += 5_000)
      await house.inside
        .store()
        .write((tx) => bulkWritePersons(tx, house.inside, persons.slice(start, start + 5_000).map(newcomer)));
    await typing(house, persons, report);
    await pairs(house, report);
  },
};

type Report = Parameters<Bench['run']>[0];

async function typing(house: TestCore, persons: readonly PersonFields[], report: Report): Promise<void> {
  const { people } = house.as('support');
  const bare = openEncrypted(storeFiles(house.folder).database, inventedKey);
  for (const pragma of writerPragmas) bare.pragma(pragma);
  const sharing = bare.prepare(
    `select id, name from person where birth_date = ? union select id, name from person where phone_key = ?
     union select id, name from person where postcode = ? and house_number = ? limit 500`,
  );
  const steps: readonly [string, (fields: PersonFields) => Partial<PersonFields>][] = [
    [
      'a piece of the name, and a birth date',
      ({ name, birthDate }) => ({ name: name.slice(0, 4), birthDate }),
    ],
    ['name and birth date', ({ name, birthDate }) => ({ name, birthDate })],
    [
      'name and a year of birth',
      ({ name, birthDate }) => ({ name, birthDate: birthDate?.slice(0, 4) ?? null }),
    ],
    ['name, birth date and telephone', ({ name, birthDate, phone }) => ({ name, birthDate, phone })],
    ['the whole form', (fields) => fields],
  ];
  const personOf = (run: number) => {
    const person = persons[((run + 7) * 4_999) % rows];
    if (!person) throw new Error('nobody to measure with');
    return person;
  };
  for (const [name, filled] of steps)
    report({
      name: `do we know this person: ${name}`,
      unit: 'ms',
      rows,
      samples: await timesOf(runs, (run) => {
        const fields = personOf(run);
        const { name, birthDate, phone, postcode, houseNumber } = { ...blank, ...filled(fields) };
        return people.findDuplicates({ name, birthDate, phone, postcode, houseNumber, cardNumber: null });
      }),
      baselineSamples: await timesOf(runs, (run) => {
        const { birthDate, phone, postcode, houseNumber } = personOf(run);
        return sharing.all(birthDate, phone && normalPhone(phone), postcode, houseNumber);
      }),
    });
  bare.close();
}

async function pairs(house: TestCore, report: Report): Promise<void> {
  const bare = openEncrypted(storeFiles(house.folder).database, inventedKey);
  for (const pragma of writerPragmas) bare.pragma(pragma);
  const strong = bare.prepare(
    `select a.id, b.id from person a join person b on b.birth_date = a.birth_date and b.name_key = a.name_key and b.id > a.id
     where length(a.birth_date) = 10 limit 500`,
  );
  const { merges } = house.as('coordinator');
  report({
    name: 'pairs that may be one person, first 50',
    unit: 'ms',
    rows,
    samples: await timesOf(5, () => merges.pairs({ limit: 50, offset: 0 }), 2),
    baselineSamples: await timesOf(5, () => strong.all(), 2),
  });
  bare.close();
}

/** The same hundred thousand each time: crowded days, a shelter's address, a telephone that many share, families in one house. */
function inventedPersons(): PersonFields[] {
  const two = (n: number) => String(n).padStart(2, '0');
  return register(rows).persons.map(({ text }, i) => {
    const mixed = (i * 2_654_435_761) % 4_294_967_296;
    const year = 1940 + (mixed % 83);
    const isVague = i % 20 === 0;
    const birthDate =
      i % 10 === 3
        ? null
        : isVague
          ? `${year}-01-01`
          : `${year}-${two(1 + ((mixed >> 8) & 7))}-${two(1 + (mixed % 28))}`;
    const phone =
      i % 3 === 0 ? null : i % 500 === 1 ? '056 20 00 00' : `04${String(70_000_000 + i).slice(0, 8)}`;
    return {
      ...blank,
      name: text,
      birthDate,
      language: 'nl',
      phone,
      street: 'Leenpad',
      houseNumber: i % 250 === 2 ? '1' : String(1 + (mixed % 180)),
      postcode: String(8500 + 10 * (i % 8)),
      town: 'Kortrijk',
    };
  });
}
