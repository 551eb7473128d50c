/** Tables of `money`. Rows are written once: the database itself refuses to change or delete them. */
export interface MoneyTables {
  ledger_entry: {
    id: string;
    /** What was done at once stands together: one hand-over, one payment of debts at two initiatives. */
    act_id: string;
    person_id: string;
    kind: string;
    /** Change in what the person owes: positive is owed more, negative is owed less. */
    fees_cents: number;
    /** Change in the deposit the house keeps for the person: positive came in. Never below 0 per loan. */
    deposit_cents: number;
    /** Change in the deposit that was asked and is not there yet. */
    asked_cents: number;
    /** Change in the house's money: positive came in, negative went out. */
    money_cents: number;
    /** How the money changed hands; null when none did. */
    means: string | null;
    /** Whose money it is; null for the house as a whole. */
    initiative_id: string | null;
    loan_id: string | null;
    /** The charge that a forgiveness or a kept deposit took away: reversing the charge takes it along. */
    settles_id: string | null;
    reverses_id: string | null;
    /** Why; never printed. */
    note: string;
    at: string;
    /** Local day, so that the totals of a day need no time zone in SQL. */
    day: string;
    by_account_id: string | null;
  };
  /** Last number given out; one row, raised in the transaction of the act, so that no number is missing. */
  receipt_series: { id: number; last: number };
  /** An act in which money changed hands, numbered. */
  receipt: { number: number; act_id: string };
}
