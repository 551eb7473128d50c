import type { CareScope, Urgency } from '#shared/contract/intake-words.ts';
import type {
  ConsentWay,
  HearsaySource,
  KnownOrNot,
  ReferralAct,
  ReferralChannel,
  ReferralDirection,
  ReferralGround,
  ReferralNext,
  ReferralReason,
  ReferralResult,
  ReferralSide,
  ReferralState,
  ServiceCapacity,
  ServiceStatus,
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
    status: ServiceStatus;
    /** JSON of `ServiceDetails`: lists that are read as a whole. */
    details: string;
    /** JSON: what a file said of it that the house has no word for. */
    more: string;
    /** Whom it was taken over from; empty when the house wrote it. */
    source_name: string;
    source_licence: string;
    source_url: string;
    changed_at: string;
    revision: number;
  };
  /** What is known of an organisation itself, under the name its services carry. */
  directory_organisation: {
    name: string;
    hsds_id: string;
    description: string;
    email: string;
    website: string;
    more: string;
  };
  directory_import: {
    id: string;
    file_name: string;
    source_name: string;
    source_licence: string;
    source_url: string;
    at: string;
    by_account_id: string | null;
    created: number;
    updated: number;
    set_aside: number;
    /** JSON: every service it touched, with how it stood before. */
    before: string;
    undone_at: string | null;
    undone_by: string | null;
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
    /** What somebody who was announced says at the desk; null for one of ours. */
    code: string | null;
    /** How it stands, from here on: what its events add up to (`standingOf`), kept for lists. */
    state: ReferralState;
    sent_day: string | null;
    accepted_day: string | null;
    arrived_day: string | null;
    ended_day: string | null;
    told_day: string | null;
    consent_withdrawn_at: string | null;
    /** After a refusal: what was chosen to happen. */
    next: ReferralNext | null;
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
    next: ReferralNext | null;
    day: string;
    at: string;
    by_account_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
}
