import type { AgeBand } from '#shared/contract/words.ts';

/** Households as dated memberships, and standing helpers. Days are local days of the house. */
export interface HouseholdsTables {
  household: {
    id: string;
    /** What the desk calls it; without one the screen names it after its people. */
    label: string | null;
    created_at: string;
    created_by: string | null;
    ended_at: string | null;
    ended_by: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  household_member: {
    id: string;
    household_id: string;
    person_id: string;
    role: 'adult' | 'child' | 'other';
    from_day: string;
    /** The first day on which it no longer holds. */
    to_day: string | null;
    added_at: string;
    added_by: string | null;
    /** The membership this one ended, when the person moved here from another household. */
    moved_from_id: string | null;
    ended_at: string | null;
    ended_by: string | null;
    /** By which act it ended, so that the undo of that act finds it. */
    end_kind: 'left' | 'moved' | 'household' | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  /** Part of the days in a second household (co-parenting); the rest is the membership's. */
  household_stay: {
    id: string;
    household_id: string;
    person_id: string;
    share_percent: number;
    from_day: string;
    /** The first day on which it no longer holds. */
    to_day: string | null;
    added_at: string;
    added_by: string | null;
    /** The stay this one ended, when only the share became another. */
    replaces_id: string | null;
    ended_at: string | null;
    ended_by: string | null;
    end_kind: 'left' | 'replaced' | 'household' | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  /** Somebody in a household of whom only the age is known: one row for each head. */
  household_unnamed: {
    id: string;
    household_id: string;
    age_band: AgeBand;
    from_day: string;
    to_day: string | null;
    added_at: string;
    added_by: string | null;
    ended_at: string | null;
    ended_by: string | null;
    end_kind: 'left' | 'named' | 'household' | null;
    /** The member it turned out to be. */
    named_member_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  person_helper: {
    id: string;
    person_id: string;
    /** Somebody we know, or a name: exactly one of the two. */
    helper_person_id: string | null;
    helper_name: string | null;
    relation: string;
    may_collect: number;
    may_act_for: number;
    from_day: string;
    /** The last day, that day included. */
    until_day: string | null;
    added_at: string;
    added_by: string | null;
    /** From this day on it holds no more. */
    ended_day: string | null;
    ended_at: string | null;
    ended_by: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
}
