import type { ReferralState } from '#shared/contract/referral-words.ts';
import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { type ReferralHistory, writeReferralHistory } from '../modules/referrals/index.ts';
import { demoIds } from './ids.ts';

const support = 'demo-account-gezin';
type Capacity = ReferralHistory['services'][number]['capacity'];

/** Invented partners: organisation, service, themes, room, days since somebody made sure, opening, price. */
const partners: readonly (readonly [string, string, readonly string[], Capacity, number, string, string])[] =
  [
    [
      'OCMW-wijkteam Noord',
      '',
      ['inkomen', 'schulden', 'energie', 'wonen'],
      'open',
      20,
      'werkdagen 9-12 u.',
      'gratis',
    ],
    [
      'Budgethuis De Linde',
      'Budgetbegeleiding',
      ['schulden'],
      'waitingList',
      45,
      'di en do 9-12 u., op afspraak',
      'gratis',
    ],
    ['Woonwinkel Het Dak', '', ['wonen', 'energie'], 'open', 60, 'ma en wo 13-16 u.', 'gratis'],
    [
      'Taalpunt De Brug',
      'Nederlands overdag',
      ['opleiding'],
      'open',
      12,
      'inschrijven op woensdag',
      '10 euro per reeks',
    ],
    [
      'Wijkgezondheidscentrum De Wilg',
      '',
      ['gezondheid', 'mentaal'],
      'full',
      230,
      'werkdagen 8-18 u.',
      'met klevertje van de mutualiteit',
    ],
    [
      'Opvanghuis Sprinkhaan',
      'Kinderopvang',
      ['kind'],
      'waitingList',
      90,
      'werkdagen 7-18 u.',
      'volgens inkomen',
    ],
    [
      'Ontmoetingshuis De Tafel',
      '',
      ['sociaal', 'vrijetijd'],
      'open',
      210,
      'elke namiddag',
      'gratis, soep 1 euro',
    ],
    [
      'Rechtshulp De Weegschaal',
      'Eerste advies',
      ['administratie', 'verblijf'],
      'unknown',
      150,
      'do 17-19 u.',
      'gratis',
    ],
  ];

interface Told {
  direction: 'out' | 'in';
  partner: number | null;
  theme: string;
  asked: string;
  /** Steps and how many days ago each was. */
  steps: readonly (readonly [ReferralState, number])[];
  dueIn: number | null;
  ground?: 'legalTask' | 'consent' | null;
}

/** What a visitor must know before going there; invented, like the rest. */
const detailsOf = (n: number) => ({
  schedules: [
    {
      id: demoIds(65)().replace(/.$/, String(n)),
      days: n % 2 === 0 ? ['MO', 'WE'] : ['TU', 'TH'],
      opensAt: '09:00',
      closesAt: '12:00',
    },
  ],
  documents: n === 2 ? [{ id: demoIds(66)(), name: 'Alle rekeningen en brieven, ook ongeopend' }] : [],
  areas: [{ id: demoIds(67)().replace(/.$/, String(n)), name: 'Kortrijk en deelgemeenten' }],
  accessibility: n % 3 === 0 ? 'Trap bij de ingang, bel voor hulp' : 'Drempelvrij, aangepast toilet',
  applicationProcess: n === 2 ? 'Bel eerst voor een afspraak' : '',
  minimumAge: n === 2 ? 18 : null,
  alert: n === 6 ? 'Dicht wegens verbouwing tot het voorjaar' : '',
});

/** What is going on, from just written to closed on both sides. */
const stories: readonly Told[] = [
  {
    direction: 'out',
    partner: 1,
    theme: 'schulden',
    asked: 'Drie rekeningen tegelijk: samen een plan maken',
    steps: [
      ['draft', 24],
      ['sent', 23],
    ],
    dueIn: -4,
    ground: 'consent',
  },
  {
    direction: 'out',
    partner: 2,
    theme: 'wonen',
    asked: 'Schimmel in de slaapkamer; huisbaas antwoordt niet',
    steps: [
      ['draft', 9],
      ['sent', 8],
      ['accepted', 5],
    ],
    dueIn: 6,
  },
  {
    direction: 'out',
    partner: 5,
    theme: 'kind',
    asked: 'Opvang vanaf februari, drie dagen per week',
    steps: [
      ['draft', 30],
      ['sent', 29],
      ['accepted', 25],
      ['waitingList', 25],
    ],
    dueIn: 30,
  },
  {
    direction: 'out',
    partner: 3,
    theme: 'opleiding',
    asked: 'Nederlands leren, liefst overdag',
    steps: [['draft', 1]],
    dueIn: 13,
    ground: null,
  },
  {
    direction: 'out',
    partner: 0,
    theme: 'energie',
    asked: 'Afbetalingsplan voor de jaarafrekening',
    steps: [
      ['draft', 40],
      ['sent', 40],
      ['accepted', 36],
      ['inProgress', 30],
      ['completed', 6],
    ],
    dueIn: null,
  },
  {
    direction: 'out',
    partner: 4,
    theme: 'gezondheid',
    asked: 'Zoekt een huisarts',
    steps: [
      ['draft', 18],
      ['sent', 18],
      ['refused', 15],
    ],
    dueIn: null,
  },
  {
    direction: 'in',
    partner: 0,
    theme: 'materieel',
    asked: 'Bedje en badje voor de baby in januari',
    steps: [['sent', 4]],
    dueIn: 3,
  },
  {
    direction: 'in',
    partner: null,
    theme: 'sociaal',
    asked: 'Kent weinig mensen, zou graag meedoen',
    steps: [['sent', 2]],
    dueIn: 10,
  },
  {
    direction: 'in',
    partner: 0,
    theme: 'vrijetijd',
    asked: 'Speelgoed lenen voor drie kinderen',
    steps: [
      ['sent', 16],
      ['accepted', 15],
      ['inProgress', 12],
      ['completed', 2],
    ],
    dueIn: null,
  },
];

const ended: readonly ReferralState[] = ['completed', 'refused', 'failed', 'cancelled'];

/** The directory of invented partners, and referrals both ways at every turn of their road. */
export async function writeReferrals(core: CoreInside, personIds: readonly string[]): Promise<void> {
  const now = core.ports.clock.now();
  const today = houseDayOf(now);
  const ids = demoIds(64);
  const history: ReferralHistory = { services: [], themes: [], referrals: [], events: [] };
  for (const partner of partners)
    addPartner(history, ids(), partner, (daysAgo) => addDays(today, -daysAgo), now);
  for (const [index, story] of stories.entries()) {
    const personId = personIds[index * 3 + 1];
    if (personId !== undefined) addReferral(history, ids, story, personId, today);
  }
  await core.store().write((tx) => writeReferralHistory(tx, history));
}

function addPartner(
  history: ReferralHistory,
  id: string,
  [organisation, name, themes, capacity, checked, opening, cost]: (typeof partners)[number],
  ago: (days: number) => string,
  now: string,
): void {
  const n = history.services.length + 1;
  history.services.push({
    id,
    organisation,
    name,
    description: '',
    street: `Voorbeeldstraat ${n}`,
    postcode: '8500',
    town: 'Kortrijk',
    phone: `056 00 00 ${String(n).padStart(2, '0')}`,
    email: '',
    url: '',
    opening,
    languages: n % 2 === 0 ? 'nl fr' : 'nl fr en',
    cost,
    eligibility: '',
    capacity,
    checked_on: ago(checked),
    on_kiosk: capacity === 'open' ? 1 : 0,
    active: 1,
    status: n === 6 ? 'temporarilyClosed' : 'active',
    details: JSON.stringify(detailsOf(n)),
    more: '{}',
    source_name: n > 6 ? 'Sociale kaart Stad Voorbeeld' : '',
    source_licence: n > 6 ? 'CC BY 4.0' : '',
    source_url: '',
    changed_at: now,
    revision: 1,
  });
  for (const theme of themes) history.themes.push({ service_id: id, theme_id: `theme-${theme}` });
}

function addReferral(
  history: ReferralHistory,
  ids: () => string,
  told: Told,
  personId: string,
  today: string,
): void {
  const { direction, steps } = told;
  const id = ids();
  const service = told.partner === null ? undefined : history.services[told.partner];
  const dayOf = (state: ReferralState): string | null => {
    const step = steps.find(([one]) => one === state);
    return step ? addDays(today, -step[1]) : null;
  };
  const [state] = steps.at(-1) ?? ['draft' as const];
  const [, firstDays] = steps[0] ?? ['draft', 0];
  const endedDay = ended.includes(state) ? dayOf(state) : null;
  const ground = told.ground === undefined ? 'legalTask' : told.ground;
  history.referrals.push({
    id,
    direction,
    service_id: service?.id ?? null,
    party_name: service ? titleOf(service) : 'een medewerkster van de school, naam niet genoteerd',
    party_worker: '',
    person_id: personId,
    household_id: null,
    theme_id: `theme-${told.theme}`,
    asked: told.asked,
    note: '',
    urgency: told.dueIn !== null && told.dueIn < 0 ? 'soon' : 'calm',
    scope: 'team',
    channel: 'email',
    capacity_checked: direction === 'out' ? 'yes' : 'unknown',
    due_day: told.dueIn === null ? null : addDays(today, told.dueIn),
    ground: direction === 'out' ? ground : null,
    consent_way: direction === 'out' && ground === 'consent' ? 'readAloud' : null,
    owner_account_id: support,
    by_account_id: support,
    created_at: morning(addDays(today, -firstDays)),
    copy_of_id: null,
    code: null,
    state,
    sent_day: dayOf('sent'),
    accepted_day: dayOf('accepted'),
    arrived_day: dayOf('inProgress'),
    ended_day: endedDay,
    told_day: direction === 'out' ? endedDay : null,
    consent_withdrawn_at: null,
    next: null,
    revision: steps.length,
  });
  for (const [index, [to, daysAgo]] of steps.entries())
    history.events.push(
      eventOf({
        id: ids(),
        referralId: id,
        direction,
        index,
        to,
        day: addDays(today, -daysAgo),
        from: steps[index - 1]?.[0] ?? null,
      }),
    );
}

interface EventFacts {
  id: string;
  referralId: string;
  direction: Told['direction'];
  index: number;
  to: ReferralState;
  from: ReferralState | null;
  day: string;
}

function eventOf({
  id,
  referralId,
  direction,
  index,
  to,
  from,
  day,
}: EventFacts): ReferralHistory['events'][number] {
  const isSenders = to === 'draft' || to === 'sent';
  const isHeard = direction === 'out' && !isSenders;
  return {
    id,
    referral_id: referralId,
    number: index + 1,
    act: 'step',
    from_state: from,
    to_state: to,
    side: isSenders ? 'sender' : 'receiver',
    source: isHeard ? (to === 'inProgress' ? 'client' : 'party') : null,
    said_by: isHeard && to !== 'inProgress' ? 'het onthaal daar' : '',
    reason: to === 'refused' ? 'noCapacity' : null,
    result: to === 'completed' ? 'helped' : null,
    note: '',
    override_reason: '',
    next: null,
    day,
    at: morning(day),
    by_account_id: support,
    undone_at: null,
    undone_by: null,
  };
}

const morning = (day: string): string => instantAt(day, '08:30', houseTimeZone);
const titleOf = ({ organisation, name }: { organisation: string; name: string }): string =>
  name === '' ? organisation : `${organisation} – ${name}`;
