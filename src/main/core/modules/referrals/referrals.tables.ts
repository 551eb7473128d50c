import type { CareScope, Urgency } from '#shared/contract/intake-words.ts';
import type {
  ConsentWay,
  HearsaySource,
  KnownOrNot,
  ReferralAct,
  ReferralChannel,
  ReferralDirection,
  ReferralGround,
  ReferralReason,
  ReferralResult,
  ReferralSide,
  ReferralState,
  ServiceCapacity,
} from '#shared/contract/referral-words.ts';

/** Tables of `referrals`: the service directory, referrals both ways and all that happened to them. */
export interface ReferralsTables {
  directory_service: {
    id: string;
    organisation: string;
    name: string;
    description: string;
    street: string;
    postcode: string;
    town: string;
    phone: string;
    email: string;
    url: string;
    opening: string;
    /** Language tags, space between them. */
    languages: string;
    cost: string;
    eligibility: string;
    capacity: ServiceCapacity;
    checked_on: string | null;
    on_kiosk: number;
    active: number;
    changed_at: string;
    revision: number;
  };
  directory_service_theme: { service_id: string; theme_id: string };
  referral: {
    id: string;
    direction: ReferralDirection;
    /** Null: not in the directory. */
    service_id: string | null;
    party_name: string;
    party_worker: string;
    person_id: string;
    household_id: string | null;
    theme_id: string;
    asked: string;
    note: string;
    urgency: Urgency;
    scope: CareScope;
    channel: ReferralChannel;
    capacity_checked: KnownOrNot;
    due_day: string | null;
    ground: ReferralGround | null;
    consent_way: ConsentWay | null;
    owner_account_id: string | null;
    by_account_id: string | null;
    created_at: string;
    copy_of_id: string | null;
    /** How it stands, from here on: what its events add up to (`standingOf`), kept for lists. */
    state: ReferralState;
    sent_day: string | null;
    accepted_day: string | null;
    arrived_day: string | null;
    ended_day: string | null;
    told_day: string | null;
    consent_withdrawn_at: string | null;
    revision: number;
  };
  /** `answered`: it was open, and this referral answered it when it went out. */
  referral_question: { referral_id: string; question_id: string; answered: number };
  referral_event: {
    id: string;
    referral_id: string;
    /** 1, 2, 3 within a referral. */
    number: number;
    act: ReferralAct;
    from_state: ReferralState | null;
    to_state: ReferralState | null;
    side: ReferralSide | null;
    source: HearsaySource | null;
    said_by: string;
    reason: ReferralReason | null;
    result: ReferralResult | null;
    note: string;
    override_reason: string;
    day: string;
    at: string;
    by_account_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
}
