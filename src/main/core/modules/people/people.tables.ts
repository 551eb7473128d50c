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
  /** `person_a` < `person_b`, so that a pair stands once. */
  duplicate_verdict: {
    person_a: string;
    person_b: string;
    verdict: string;
    by_account_id: string | null;
    at: string;
  };
}
