/** Tables of moved due dates, part of `loans`. */
export interface DueMoveTables {
  due_move: {
    id: string;
    kind: string;
    reason: string;
    at: string;
    /** The house's day of the act. */
    day: string;
    by_account_id: string | null;
    /** JSON list of the closings that came with it. */
    closings: string;
    /** JSON list of the exceptions those closings took away. */
    exceptions_before: string;
    undone_at: string | null;
    undone_by: string | null;
  };
  /** One loan of a move: the trace stays with the loan, also after it was undone. */
  due_move_line: {
    due_move_id: string;
    loan_id: string;
    from_due_day: string;
    from_due_at: string;
    to_due_day: string;
    to_due_at: string;
    restored_at: string | null;
  };
}
