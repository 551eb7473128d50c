import type { CareScope, Urgency } from '#shared/contract/intake-words.ts';
import type {
  ConsentWay,
  KnownOrNot,
  ReferralChannel,
  ReferralGround,
} from '#shared/contract/referral-words.ts';
import type { Referral } from '#shared/contract/referrals.contract.ts';

/** What stands for "none" in a list to choose from. */
export const none = '-';

/** A referral as it is typed. */
export interface ReferralValues {
  person: { id: string; name: string } | null;
  forHousehold: boolean;
  service: string | null;
  partyName: string;
  partyWorker: string;
  theme: string | null;
  asked: string;
  note: string;
  questions: string[];
  channel: ReferralChannel | null;
  capacity: KnownOrNot | null;
  ground: ReferralGround | typeof none | null;
  consentWay: ConsentWay | null;
  urgency: Urgency | null;
  scope: CareScope | null;
  due: string | null;
  sentDay: string | null;
}

export const emptyReferral = (today: string, due: string | null): ReferralValues => ({
  person: null,
  forHousehold: false,
  service: none,
  partyName: '',
  partyWorker: '',
  theme: null,
  asked: '',
  note: '',
  questions: [],
  channel: 'email',
  capacity: 'unknown',
  ground: none,
  consentWay: null,
  urgency: 'calm',
  scope: 'team',
  due,
  sentDay: today,
});

export const valuesOf = (referral: Referral): ReferralValues => ({
  person: referral.person
    ? { id: referral.person.id, name: referral.person.name || referral.person.number }
    : null,
  forHousehold: referral.householdId !== null,
  service: referral.serviceId ?? none,
  partyName: referral.partyName,
  partyWorker: referral.partyWorker,
  theme: referral.themeId,
  asked: referral.asked,
  note: referral.note,
  questions: referral.questionIds,
  channel: referral.channel,
  capacity: referral.capacityChecked,
  ground: referral.ground ?? none,
  consentWay: referral.consentWay,
  urgency: referral.urgency,
  scope: referral.scope,
  due: referral.dueDay,
  sentDay: referral.sentDay,
});

/** What is sent to the core, both for a new one and for a changed draft. */
export function fieldsOf(values: ReferralValues) {
  const ground = values.ground === none ? null : values.ground;
  const serviceId = values.service === none ? null : values.service;
  return {
    serviceId,
    // The directory knows what a service is called.
    partyName: serviceId === null ? values.partyName.trim() : '',
    partyWorker: values.partyWorker.trim(),
    themeId: values.theme ?? '',
    asked: values.asked.trim(),
    note: values.note.trim(),
    questionIds: values.questions,
    channel: values.channel ?? 'email',
    capacityChecked: values.capacity ?? 'unknown',
    ground,
    consentWay: ground === 'consent' ? values.consentWay : null,
    urgency: values.urgency ?? 'calm',
    scope: values.scope ?? 'team',
    dueDay: values.due,
  } as const;
}
