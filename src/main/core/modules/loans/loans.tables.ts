import type { BlocksTables } from './blocks.tables.ts';
import type { DueMoveTables } from './due-moves/due-moves.tables.ts';

/** Tables of `loans`: one row per lent thing, grouped by a hand-over. */
export interface LoansTables extends BlocksTables, DueMoveTables {
  hand_over: {
    id: string;
    person_id: string;
    at: string;
    by_account_id: string | null;
    /** Who stood at the desk when it was not the borrower: somebody we know, or a name. */
    acted_by_person_id: string | null;
    acted_by_name: string | null;
    acted_by_relation: string | null;
  };
  loan: {
    id: string;
    hand_over_id: string;
    item_id: string;
    kind_id: string;
    initiative_id: string;
    person_id: string;
    handed_over_at: string;
    handed_over_by: string | null;
    /** Local day of the hand-over, so that "today" needs no time zone in SQL. */
    handed_over_day: string;
    due_day: string;
    due_at: string;
    /** The rule the loan was made under, JSON: later changes of rules do not rewrite it. */
    rule: string;
    condition_out: string;
    condition_in: string | null;
    note_in: string | null;
    returned_at: string | null;
    returned_by: string | null;
    returned_day: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
}
