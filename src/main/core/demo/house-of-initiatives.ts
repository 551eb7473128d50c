import type { InputOf } from '../rpc/procedures.ts';

type Offer = InputOf<'catalog', 'createInitiative'>['offerKind'];

export interface DemoInitiative {
  key: string;
  name: string;
  offerKind: Offer;
  summary: string;
  place: string;
  pictogram: string;
  loanDays: number | null;
  /** `weekday opens-closes`, Monday is 1. */
  hours: readonly `${number} ${string}-${string}`[];
  /** Share of the loans; 0 where nothing is lent. */
  busy: number;
}

const initiative = (
  key: string,
  name: string,
  offerKind: Offer,
  summary: string,
  place: string,
  pictogram: string,
  hours: DemoInitiative['hours'],
  loanDays: number | null = null,
  busy = 0,
): DemoInitiative => ({ key, name, offerKind, summary, place, pictogram, hours, loanDays, busy });

/** The eighteen initiatives of the house. Hours and places are invented. */
export const demoInitiatives: readonly DemoInitiative[] = [
  initiative(
    'tools',
    'Instrumentheek',
    'lend',
    'Leen gereedschap, machines en spullen voor de tuin.',
    'Gelijkvloers, poort 1',
    'tool-library',
    ['1 09:00-12:00', '3 13:00-17:00', '5 16:00-19:00', '6 09:30-12:30'],
    7,
    30,
  ),
  initiative(
    'bikes',
    "'t Velootje",
    'lend',
    'Leen een kinderfiets. Te klein? Wissel voor een grotere.',
    'Gelijkvloers, poort 2',
    'childrens-bicycles',
    ['3 13:30-17:00', '6 10:00-12:00'],
    365,
    8,
  ),
  initiative(
    'bikeKitchen',
    'Fietskeuken',
    'repair',
    'Maak zelf je fiets. Wij helpen je.',
    'Gelijkvloers, poort 2',
    'bicycle-kitchen',
    ['3 18:00-21:00', '6 10:00-13:00'],
    1,
    2,
  ),
  initiative(
    'baby',
    'Babytheek',
    'lend',
    'Leen spullen voor je baby en je peuter.',
    'Verdieping 1, lokaal 4',
    'baby-library',
    ['2 09:00-12:00', '4 13:00-16:00', '6 09:30-12:00'],
    270,
    16,
  ),
  initiative(
    'toys',
    'Spelotheek',
    'lend',
    'Leen speelgoed en spelletjes.',
    'Verdieping 1, lokaal 5',
    'toy-library',
    ['3 13:30-17:00', '6 09:30-12:30'],
    21,
    22,
  ),
  initiative(
    'sports',
    'Sportrijk',
    'swap',
    'Ruil sportkleren. Leen spullen om te sporten.',
    'Verdieping 1, lokaal 2',
    'sports-swap',
    ['3 13:00-17:00', '5 16:00-18:30'],
    180,
    9,
  ),
  initiative(
    'clothes',
    'Swop & Go',
    'swap',
    'Ruil kinderkleren van 0 tot 14 jaar.',
    'Verdieping 1, lokaal 3',
    'clothes-swap',
    ['2 13:00-16:00', '4 09:00-12:00', '6 09:30-12:30'],
  ),
  initiative('nappies', 'Pamperbank', 'give', 'Luiers voor je kindje.', 'Gelijkvloers, balie', 'nappy-bank', [
    '2 09:00-12:00',
    '4 13:00-16:00',
  ]),
  initiative(
    'pets',
    'Poezewoef',
    'give',
    'Eten voor je huisdier. Leen een reismand of een bench.',
    'Gelijkvloers, poort 3',
    'pet-food',
    ['2 14:00-16:00', '5 10:00-12:00'],
    30,
    2,
  ),
  initiative('plants', 'Stekjesruil', 'swap', 'Ruil planten en stekjes.', 'Binnenkoer', 'plant-swap', [
    '6 09:30-12:30',
  ]),
  initiative(
    'books',
    'Boekdelen',
    'give',
    'Neem een boek mee. Breng een boek terug, of een ander.',
    'Inkomhal',
    'shared-bookcase',
    ['1 09:00-17:00', '2 09:00-17:00', '3 09:00-17:00', '4 09:00-17:00', '5 09:00-19:00', '6 09:30-12:30'],
  ),
  initiative(
    'furniture',
    'Stal 13',
    'sell',
    'Koop een opgeknapt meubel.',
    'Stal 13, binnenkoer',
    'furniture',
    ['3 13:00-17:00', '5 10:00-17:00', '6 10:00-12:30'],
  ),
  initiative(
    'digital',
    'Digipunt',
    'advice',
    'Hulp met je gsm, je computer en internet. Leen een laptop.',
    'Gelijkvloers, balie',
    'digital-help',
    ['1 09:00-12:00', '2 13:00-16:00', '4 09:00-12:00'],
    90,
    5,
  ),
  initiative(
    'consumer',
    'Consumentenloket',
    'advice',
    'Raad over energie en aankopen. Leen een energiemeter.',
    'Gelijkvloers, balie',
    'consumer-advice',
    ['1 13:00-16:00', '4 13:00-16:00'],
    30,
    3,
  ),
  initiative(
    'switch',
    'Switch',
    'activity',
    'Samen iets doen, voor mama’s en hun kinderen.',
    'Verdieping 1, grote zaal',
    'mothers-and-children',
    ['3 13:30-16:30'],
  ),
  initiative(
    'repair',
    'Repair Café',
    'repair',
    'Breng iets mee dat stuk is. Samen maken we het.',
    'Grote garage',
    'repair-cafe',
    ['6 13:00-17:00'],
  ),
  initiative(
    'grocer',
    'Sociale kruidenier',
    'sell',
    'Eten en spullen voor het huis, aan een prijs die bij je past.',
    'Gelijkvloers, poort 4',
    'social-grocer',
    ['2 13:00-17:00', '4 13:00-17:00', '5 09:00-12:00'],
  ),
  initiative(
    'meals',
    'MINI-VORK',
    'meal',
    'Eet samen een warme maaltijd.',
    'Gelijkvloers, eetzaal',
    'meals',
    ['1 11:30-13:30', '2 11:30-13:30', '3 11:30-13:30', '4 11:30-13:30', '5 11:30-13:30'],
    null,
  ),
];
