import type { FollowedHow, FollowedKind } from '#shared/contract/agenda-words.ts';
import type { AccessKind } from '#shared/contract/zones-words.ts';

/** Tables of `zones`: access for a while, who was told of it, and who read what. */
export interface ZonesTables {
  care_access: {
    id: string;
    kind: AccessKind;
    person_id: string;
    /** The referral it came with; null for an opening. */
    referral_id: string | null;
    account_id: string;
    since: string;
    until: string;
    reason: string;
    by_account_id: string | null;
    /** Ended by hand, before its time. */
    ended_at: string | null;
    ended_by: string | null;
    /** The referral is over; empty again when that was taken back. */
    closed_at: string | null;
  };
  /** What may be read with it: the referral and its questions. An opening is for all of a person and has none. */
  care_access_record: { access_id: string; record_id: string };
  care_notice: {
    id: string;
    access_id: string;
    to_account_id: string;
    at: string;
    seen_at: string | null;
  };
  /** Who followed a question, a referral or a task from when to when. The team of a trajectory has its own table. */
  care_follower: {
    id: string;
    kind: FollowedKind;
    record_id: string;
    account_id: string;
    /** Null: it was theirs before this was written down. */
    since: string | null;
    until: string | null;
    how: FollowedHow;
    by_account_id: string | null;
  };
  care_reading: {
    person_id: string;
    account_id: string;
    what: string;
    /** Start of the hour in UTC: reading the same again within it is one line. */
    hour: string;
    role: string;
    at: string;
    /** Empty for lines of before grounds were written down. */
    ground: string;
  };
}
