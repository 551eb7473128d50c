import { emptyDetails } from '#shared/contract/directory-shapes.ts';
import type { InputOf } from '../../rpc/procedures.ts';

/** Builders for tests of referrals and the directory; everybody and every organisation is invented. */

export const newService = (
  id: () => string,
  more: Partial<InputOf<'directory', 'set'>> = {},
): InputOf<'directory', 'set'> => ({
  commandId: id(),
  serviceId: id(),
  revision: 0,
  organisation: 'Budgethuis De Linde',
  name: 'Budgetbegeleiding',
  description: '',
  street: 'Voorbeeldstraat 1',
  postcode: '8500',
  town: 'Kortrijk',
  phone: '056 00 00 01',
  email: '',
  url: '',
  opening: 'di en do 9-12 u.',
  languages: ['nl', 'fr'],
  cost: 'gratis',
  eligibility: '',
  capacity: 'open',
  checkedOn: '2026-10-01',
  onKiosk: false,
  themeIds: ['theme-schulden'],
  status: 'active',
  details: emptyDetails,
  organisationFacts: { description: '', email: '', website: '' },
  ...more,
});

export const newReferral = (
  id: () => string,
  personId: string,
  more: Partial<InputOf<'referrals', 'create'>> = {},
): InputOf<'referrals', 'create'> => ({
  commandId: id(),
  referralId: id(),
  direction: 'out',
  subject: { personId, householdId: null },
  serviceId: null,
  partyName: 'Budgethuis De Linde',
  partyWorker: '',
  themeId: 'theme-schulden',
  asked: 'Afbetalingsplan voor drie rekeningen',
  note: '',
  questionIds: [],
  channel: 'email',
  capacityChecked: 'yes',
  ground: 'legalTask',
  consentWay: null,
  urgency: 'calm',
  scope: 'team',
  dueDay: '2026-12-07',
  sentDay: null,
  ...more,
});

type Step = InputOf<'referrals', 'step'>;

export const newStep = (
  id: () => string,
  { id: referralId, revision }: { id: string; revision: number },
  to: Step['to'],
  side: Step['side'],
  more: Partial<Step> = {},
): Step => ({
  commandId: id(),
  referralId,
  revision,
  to,
  side,
  source: null,
  saidBy: '',
  reason: null,
  result: null,
  note: '',
  day: null,
  overrideReason: '',
  ...more,
});
