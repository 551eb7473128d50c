import type { InterpreterLevel } from '#shared/contract/words.ts';
import type { HouseholdsTables } from './households.tables.ts';

/** Tables of `people`: persons, cards, verdicts on duplicates, households and helpers. */
export interface PeopleTables extends HouseholdsTables {
  person: {
    id: string;
    /** Human number `P-000123`, unique. */
    number: string;
    name: string;
    birth_date: string | null;
    birth_date_missing: string | null;
    language: string | null;
    phone: string | null;
    /** Comparable form of the phone number, for duplicates. */
    phone_key: string | null;
    email: string | null;
    street: string | null;
    house_number: string | null;
    postcode: string | null;
    town: string | null;
    /** Folded, sorted words of the name, for duplicates. */
    name_key: string;
    created_at: string;
    revision: number;
    /** The person this one turned out to be; only a pointer is left here. */
    merged_into_id: string | null;
  };
  card: {
    id: string;
    person_id: string;
    kind: string;
    number: string;
    given_at: string;
    ended_at: string | null;
  };
  /** A person who is shielded: others act as if there were no such person. */
  person_restriction: {
    id: string;
    person_id: string;
    reason: string;
    set_at: string;
    set_by: string | null;
    lifted_at: string | null;
    lifted_by: string | null;
    lift_reason: string | null;
  };
  /** Who may know of a shielded person. */
  person_restriction_reader: {
    restriction_id: string;
    account_id: string;
  };
  /** How a person wants to be reached; no row: nobody asked. */
  person_reach: {
    person_id: string;
    /** Names of channels with a space between; empty: in no way; null: not asked. */
    channels: string | null;
    may_leave_message: number | null;
    moments: string;
    written_language: string | null;
    interpreter: InterpreterLevel | null;
    changed_at: string;
    changed_by: string | null;
    revision: number;
  };
  /** National numbers, as keyed hashes only; several where a bis number was followed by another. */
  person_national_number: {
    id: string;
    person_id: string;
    number_hash: string;
    added_at: string;
    added_by: string | null;
    removed_at: string | null;
    removed_by: string | null;
  };
  /** Two persons that are one: `absorbed` goes on as `kept`. */
  person_merge: {
    id: string;
    kept_id: string;
    absorbed_id: string;
    at: string;
    by_account_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  /** What a merge changed, in order: JSON of the row's key and of the columns before and after. */
  person_merge_row: {
    merge_id: string;
    seq: number;
    /** `table.column` of the rows it came from: who knows the way back. */
    source: string;
    table_name: string;
    row_key: string;
    before: string;
    after: string;
  };
  /** `person_a` < `person_b`, so that a pair stands once. */
  duplicate_verdict: {
    person_a: string;
    person_b: string;
    verdict: string;
    by_account_id: string | null;
    at: string;
  };
}
