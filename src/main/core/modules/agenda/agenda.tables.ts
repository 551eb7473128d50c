import type { HandedKind, HandOverProblem } from '#shared/contract/agenda-words.ts';

/** Tables of `agenda`: own tasks, absences, and cases handed over. */
export interface AgendaTables {
  task: {
    id: string;
    text: string;
    for_account_id: string;
    person_id: string | null;
    due_day: string;
    done_at: string | null;
    done_by: string | null;
    by_account_id: string | null;
    created_at: string;
    revision: number;
  };
  absence: {
    id: string;
    account_id: string;
    stand_in_id: string;
    from_day: string;
    /** The last day away. */
    to_day: string;
    note: string;
    by_account_id: string | null;
    created_at: string;
    cancelled_at: string | null;
    revision: number;
  };
  case_hand_over: {
    id: string;
    from_account_id: string;
    to_account_id: string;
    day: string;
    note: string;
    by_account_id: string | null;
    at: string;
    /** When it took effect; null: its day is still to come. */
    effective_at: string | null;
    problem: HandOverProblem | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  case_hand_over_item: {
    hand_over_id: string;
    kind: HandedKind;
    item_id: string;
    /** Whoever takes over was on the case before. */
    was_there: number;
    /** It changed hands. Of a planned one: not yet; of one that took effect: it was no longer there to pass. */
    passed: number;
  };
}
