import type { Generated } from 'kysely';
import type { LoanDoor } from '#shared/contract/words.ts';
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
    fee_cents: Generated<number>;
    deposit_cents: Generated<number>;
    /** When it was written down, if that was after the day itself. */
    entered_at: string | null;
    return_entered_at: string | null;
    /** What was overruled and why, JSON `{ reasons, because }`. */
    overruled: string | null;
    /** What it saved the person, in cents; null when nobody knows what a new one costs. */
    saved_cents: number | null;
    /** Through which door it went out, and came back: the counter, or the borrower alone at a kiosk. */
    out_via: Generated<LoanDoor>;
    back_via: LoanDoor | null;
  };
  /** A chain: each keeps the due date before and after, who asked and through which door. */
  renewal: {
    id: string;
    loan_id: string;
    number: number;
    at: string;
    day: string;
    by_account_id: string | null;
    via: 'desk' | 'phone' | 'kiosk';
    from_due_day: string;
    from_due_at: string;
    to_due_day: string;
    to_due_at: string;
    moved_because_closed: number;
    fee_cents: number;
    overruled: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  loan_part: {
    loan_id: string;
    part_id: string;
    name: string;
    quantity: number;
    given: number;
    back: number | null;
    sort: number;
  };
  hold: {
    id: string;
    kind_id: string;
    item_id: string | null;
    initiative_id: string;
    person_id: string;
    rank: number;
    asked_at: string;
    asked_by: string | null;
    via: 'desk' | 'phone' | 'kiosk';
    note: string;
    ready_at: string | null;
    ready_until: string | null;
    ready_item_id: string | null;
    ended_at: string | null;
    ended_day: string | null;
    ended_by: string | null;
    ended_how: 'lent' | 'cancelled' | 'lapsed' | null;
    loan_id: string | null;
  };
  hold_move: {
    id: string;
    hold_id: string;
    from_place: number;
    to_place: number;
    reason: string;
    at: string;
    by_account_id: string | null;
  };
  reservation: {
    id: string;
    kind_id: string;
    item_id: string;
    flexible: number;
    initiative_id: string;
    person_id: string;
    from_day: string;
    to_day: string;
    busy_until: string;
    asked_at: string;
    asked_by: string | null;
    via: 'desk' | 'phone' | 'kiosk';
    note: string;
    ended_at: string | null;
    ended_day: string | null;
    ended_by: string | null;
    ended_how: 'lent' | 'cancelled' | 'missed' | null;
    loan_id: string | null;
    revision: number;
  };
  /** An item is kept for one reservation on a day. */
  reservation_day: { item_id: string; day: string; reservation_id: string };
}
