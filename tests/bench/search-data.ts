/** An invented register for the search bench: the same 100,000 persons and 100,000 things each time. */
import type { SearchDocument } from '#core/store/search/index.ts';

const given =
  'Maria Jan Marie Pieter Luc Ann Sofie Tom Emma Louis Noah Lucas Arthur Jules Mohamed Fatima Yusuf Amina Oksana Olena ' +
  'Ahmad Zahra Dirk Koen Els Griet Katrien Lieve Bart Wim Stijn Joris Hannes Lotte Femke Nele Sarah Zoë Renée André ' +
  'Dmytro Elif Mehmet Zeynep Layla Samira Bilal Karim Thijs Gust Rik Jos Marc Rita Nadine Chantal Monique Inès Çağla';
const surnameStart =
  'Van De Ver Ja Pe Wou Clae Mae Goos Dhon Bo Vande Hae Smet Her Lam Mer Vlie Roe Stee Kou Deb Ost';
const surnameMiddle = 'cla der ma len lo ve ri co sta bo nde re ge hoe ze ke ti wy no su';
const surnameEnd =
  'n s ck ns rs ssens ters lens man el eir ert ael aert ets voort broeck walle berg hoven velde ghe ste poel';
const things =
  'Boormachine Schroefmachine Kettingzaag Grasmaaier Heggenschaar Ladder Stoomreiniger Hogedrukreiniger Cirkelzaag ' +
  'Decoupeerzaag Verfspuit Betonmolen Kruiwagen Buggy Kinderstoel Babybed Draagzak Kinderfiets Loopfiets Driewieler Puzzel ' +
  'Bordspel Blokkendoos Poppenhuis Halterset Loopband Hometrainer Roeitoestel Yogamat Voetbalschoenen Skipak Slaapzak Tent ' +
  'Wafelijzer Fonduestel Naaimachine Strijkijzer Partytent Statafel Biertafel';
const makers =
  'Torvo Kazan Meridiaan Oxel Brunel Halva Stormvogel Pinto Veldhoen Zwaluw Kasteel Lumo Tandem Roskam Ébène';
const traits =
  'klein groot rood blauw groen zwart accu elektrisch draadloos opvouwbaar professioneel compact';

export const initiatives: readonly string[] = Array.from({ length: 18 }, (_, i) => `initiative-${i + 1}`);

/** Has a handful of things. */
export const smallInitiative = 'initiative-18';

export interface Register {
  readonly persons: readonly SearchDocument[];
  readonly items: readonly SearchDocument[];
}

export function register(each = 100_000): Register {
  const random = seeded(20_261_123);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const lists = [given, surnameStart, surnameMiddle, surnameEnd, things, makers, traits].map((text) =>
    text.split(' '),
  );
  const [first = [], start = [], middle = [], end = [], kinds = [], brands = [], looks = []] = lists;
  const surname = (): string =>
    `${pick(start)}${pick(middle)}${random() < 0.4 ? pick(middle) : ''}${pick(end)}`;
  const persons = Array.from({ length: each }, (_, i): SearchDocument => {
    const second = random() < 0.2 ? ` ${pick(first)}` : '';
    return {
      entity: 'person',
      id: id(1, i),
      text: `${pick(first)}${second} ${surname()}`,
      codes: [`P-${digits(i)}`],
    };
  });
  const items = Array.from(
    { length: each },
    (_, i): SearchDocument => ({
      entity: 'item',
      id: id(2, i),
      text: `${pick(kinds)} ${pick(brands)} ${pick(looks)} ${pick(looks)} ${1 + Math.floor(random() * 400)}`,
      codes: [`DF-${digits(i)}X`],
      scope: i % 20_000 === 0 ? smallInitiative : (initiatives[i % 17] ?? null),
    }),
  );
  return { persons, items };
}

const digits = (i: number): string => String(i).padStart(6, '0');
const id = (kind: number, i: number): string =>
  `01940000-000${kind}-7000-8000-${String(i).padStart(12, '0')}`;

/** Numbers from 0 to 1, the same series for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
