import type { LifeDomain } from '#shared/contract/intake-words.ts';
import type { ActionState, EndReason, NoteScope } from '#shared/contract/trajectory-words.ts';

/** A trajectory of the invented house; days count from today. */
export interface Told {
  daysAgo: number;
  /** The case manager's; otherwise the family support worker's. */
  byManager?: boolean;
  /** Days ago on which it came over from the family support worker. */
  handedDaysAgo?: number;
  ocmwFile: boolean;
  end: { reason: EndReason; daysAgo: number } | null;
  goals: {
    text: string;
    domain: LifeDomain;
    isReached: boolean;
    actions: { text: string; mine: boolean; inDays: number; state: ActionState; reason: string }[];
  }[];
  /** `before`: what the note said before, the oldest text first. */
  notes: { text: string; scope: NoteScope; daysAgo: number; before?: string[] }[];
  appointments: { inDays: number; time: string; withWhom: string; place: string }[];
  /** Values of the measurements that took place, in the order of the life domains; null is not known. */
  measured: (number | null)[][];
}

const action = (text: string, mine: boolean, inDays: number, state: ActionState = 'open', reason = '') => ({
  text,
  mine,
  inDays,
  state,
  reason,
});

export const trajectoryStories: readonly Told[] = [
  {
    daysAgo: 372,
    ocmwFile: true,
    end: null,
    goals: [
      {
        text: 'Een droog huis voor de winter',
        domain: 'housing',
        isReached: false,
        actions: [
          action('De huisbaas een aangetekende brief sturen', true, -40, 'done'),
          action('Foto’s van de schimmel maken', false, -45, 'done'),
          action('Plaatsbezoek van de woonwinkel afspreken', true, -3),
          action('Verwarming nalaten kijken', false, 9),
        ],
      },
      {
        text: 'Op het einde van de maand nog geld over',
        domain: 'income',
        isReached: true,
        actions: [action('Afbetalingsplan voor energie aanvragen', true, -120, 'done')],
      },
      {
        text: 'Andere ouders leren kennen',
        domain: 'contacts',
        isReached: false,
        actions: [
          action('Mee naar de plantenruil', false, -10, 'notDone', 'kind was ziek'),
          action('Naar de volgende Switch gaan', false, 6),
        ],
      },
    ],
    notes: [
      {
        text: 'Kwam uitgerust binnen. Vertelt dat de oudste beter slaapt sinds de kamer gewisseld is.',
        before: ['Kwam uitgerust binnen. Vertelt dat de oudste beter slaapt.'],
        scope: 'team',
        daysAgo: 6,
      },
      { text: 'Volgende keer vragen hoe het met haar zus gaat.', scope: 'own', daysAgo: 6 },
    ],
    appointments: [
      { inDays: 2, time: '10:30', withWhom: 'de woonwinkel', place: 'Rijselsestraat 98' },
      { inDays: -6, time: '14:00', withWhom: 'Hilde Vraagpunt', place: 'Gesprekskamer' },
    ],
    measured: [
      [2, 1, 3, 2, 3, 2, 3, 2],
      [3, 2, 3, null, 3, 2, 3, 3],
    ],
  },
  {
    daysAgo: 183,
    ocmwFile: false,
    end: null,
    goals: [
      {
        text: 'Werk vinden dat past bij de schooluren',
        domain: 'work',
        isReached: false,
        actions: [
          action('Cv maken in het Digipunt', false, -60, 'done'),
          action('Opvang na school zoeken', true, 0),
        ],
      },
    ],
    notes: [
      {
        text: 'Praat liever Frans over geld; Nederlands lukt goed voor de rest.',
        scope: 'team',
        daysAgo: 50,
      },
    ],
    appointments: [
      { inDays: 0, time: '15:00', withWhom: 'Hilde Vraagpunt', place: 'Gesprekskamer' },
      { inDays: 15, time: '10:00', withWhom: 'het Digipunt', place: 'Eerste verdieping' },
    ],
    measured: [[3, 4, 4, 2, 3, 3, 4, 3]],
  },
  {
    daysAgo: 5,
    ocmwFile: false,
    end: null,
    goals: [],
    notes: [],
    appointments: [{ inDays: 4, time: '09:30', withWhom: 'Hilde Vraagpunt', place: 'Bij de persoon thuis' }],
    measured: [],
  },
  {
    daysAgo: 400,
    ocmwFile: false,
    end: { reason: 'goalsReached', daysAgo: 30 },
    goals: [
      {
        text: 'Alle papieren in orde',
        domain: 'administration',
        isReached: true,
        actions: [action('Map met rubrieken maken', false, -200, 'done')],
      },
    ],
    notes: [],
    appointments: [],
    measured: [
      [3, 4, 3, 3, 4, 3, 3, 1],
      [3, 4, 3, 3, 4, 4, 3, 3],
      [4, 4, 3, 3, 4, 4, 4, 4],
    ],
  },
  {
    daysAgo: 230,
    byManager: true,
    handedDaysAgo: 24,
    ocmwFile: true,
    end: null,
    goals: [
      {
        text: 'De huur weer op tijd betalen',
        domain: 'income',
        isReached: false,
        actions: [
          action('Afbetaling met de huisbaas bespreken', true, -90, 'done'),
          action('Budgetplan invullen tot het eind van het jaar', true, 5),
          action('Facturen in één map bewaren', false, 12),
        ],
      },
    ],
    notes: [{ text: 'Belt liever na vier uur: dan is het huis stil.', scope: 'team', daysAgo: 20 }],
    appointments: [{ inDays: 1, time: '16:15', withWhom: 'Bilal Meedenker', place: 'Telefonisch' }],
    measured: [
      [1, 2, 3, 3, 4, 3, 2, 1],
      [2, 2, 3, 3, 4, 4, 3, 3],
    ],
  },
  {
    daysAgo: 95,
    byManager: true,
    ocmwFile: false,
    end: null,
    goals: [
      {
        text: 'Nederlands spreken op de speelplaats',
        domain: 'contacts',
        isReached: false,
        actions: [
          action('Inschrijven voor de praattafel', true, -30, 'done'),
          action('Eén keer per week mee naar de Spelotheek', false, 7),
        ],
      },
    ],
    notes: [],
    appointments: [],
    measured: [[3, 3, 4, 2, 4, 1, 3, 2]],
  },
];
