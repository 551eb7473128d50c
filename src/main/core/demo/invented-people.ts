import type { PersonFields } from '../modules/people/index.ts';
import type { Dice } from './random.ts';

/** First names as one hears them in the house; family names that nobody bears. */
const firstNames =
  'Amina Anneleen Bashir Berre Carine Daria Dirk Elif Emiel Fatima Femke Filip Gaëlle Godelieve Hanne Hassan Ilse Ines Ivan Jef Joke Karim Katrien Kobe Lander Leila Lieve Luc Marie-Louise Mehmet Mila Mohamed Nadia Noor Oksana Olena Pieter Rachid Rita Roos Samir Sofia Stijn Svitlana Tine Tom Ümit Viktor Wouter Yasmina Yusuf Zoë'.split(
    ' ',
  );
const nameStarts = 'Van der|Van den|De|Ver|Ter|Op de|||||||'.split('|');
const nameEnds =
  'Deelstee Leenaert Ruilmans Kaartjens Boorens Ladderyck Poortwacht Brandwaert Spuitgast Slangenbroek Balieman Sleutelaar Fietspomp Wafelijzer Terugbreng Krijtstraat Schroevaert Hamerlynck Naaidoos Speelgoed Stekkerdoos Kruiwagen Regenbak Zaagmans Plaksterk Voorbeeld Verzint Fictiens Probeersel Oefenaere'.split(
    ' ',
  );
const streets =
  'Deelstraat Ruilplein Ladderlaan Brandweerkaai Spuitgaststraat Fietspompweg Leenpad Terugbrengdreef Gereedschapstraat Wafelstraat Sleutelhof Kruiwagenlaan'.split(
    ' ',
  );
const towns: readonly (readonly [string, string, number])[] = [
  ['8500', 'Kortrijk', 60],
  ['8501', 'Heule', 8],
  ['8501', 'Bissegem', 6],
  ['8510', 'Marke', 8],
  ['8510', 'Bellegem', 3],
  ['8520', 'Kuurne', 6],
  ['8530', 'Harelbeke', 5],
  ['8560', 'Wevelgem', 4],
];
const languages: readonly (readonly [string, number])[] = [
  ['nl', 62],
  ['fr', 8],
  ['ar', 8],
  ['uk', 5],
  ['en', 4],
  ['tr', 3],
  ['es', 3],
  ['ru', 3],
  ['fa-AF', 2],
  ['ps', 1],
  ['ro', 1],
];

const chosen = <T>(dice: Dice, list: readonly (readonly [...T[], number])[]) =>
  list[dice.weighted(list.map((entry) => entry.at(-1) as number))] as readonly [...T[], number];

/** A person nobody is. Much is often not known, as at a real desk. */
export function inventPerson(dice: Dice, thisYear: number): PersonFields {
  const start = dice.pick(nameStarts);
  const family =
    start === 'Ver' || start === 'Ter'
      ? `${start}${dice.pick(nameEnds).toLowerCase()}`
      : `${start} ${dice.pick(nameEnds)}`.trim();
  const language = String(chosen<string>(dice, languages)[0]);
  const [postcode, town] = chosen<string>(dice, towns).map(String);
  const knowsBirth = !dice.oneIn(3);
  const knowsAddress = !dice.oneIn(3);
  return {
    name: `${dice.pick(firstNames)} ${family}`,
    birthDate: knowsBirth ? birthDate(dice, thisYear) : null,
    birthDateMissing: knowsBirth
      ? null
      : dice.pick(['notAsked', 'notAsked', 'prefersNot', 'unknown'] as const),
    language,
    // 0470 00 is no number that is given out.
    phone: dice.oneIn(2) ? `0470 00 ${two(dice)} ${two(dice)}` : null,
    email: null,
    street: knowsAddress ? dice.pick(streets) : null,
    houseNumber: knowsAddress ? String(dice.between(1, 180)) : null,
    postcode: knowsAddress ? (postcode ?? null) : null,
    town: knowsAddress ? (town ?? null) : null,
  };
}

const two = (dice: Dice): string => String(dice.between(0, 99)).padStart(2, '0');

function birthDate(dice: Dice, thisYear: number): string {
  const year = thisYear - dice.between(16, 84);
  // Many newcomers were given 1 January; of some only the year is known.
  if (dice.oneIn(25)) return `${year}-01-01`;
  if (dice.oneIn(40)) return String(year);
  return `${year}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`;
}
