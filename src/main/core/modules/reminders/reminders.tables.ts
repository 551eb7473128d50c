/** Tables of `reminders`: when people are reminded, what was sent, and what is said of things that do not come back. */
export interface RemindersTables {
  /** An initiative with a row here has steps of its own (maybe none); the others follow the house. */
  reminder_plan: { initiative_id: string };
  reminder_step: {
    id: string;
    /** Null: of the house. */
    initiative_id: string | null;
    key: string;
    /** Days after the due day; negative before. */
    days: number;
    tone: string;
    /** Channels allowed, with spaces between. */
    channels: string;
    with_fee: number;
    with_block: number;
  };
  /** A text the house wrote itself. `of_dutch`: hash of the Dutch text it translates. */
  reminder_text: { step_key: string; language: string; subject: string; body: string; of_dutch: string };
  /** One act of sending. */
  reminder_batch: {
    id: string;
    channel: string;
    at: string;
    day: string;
    by_account_id: string | null;
    /** Null: about the things of the whole house. */
    initiative_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  /** One step about one loan, as it was sent. */
  reminder: {
    id: string;
    loan_id: string;
    person_id: string;
    step_key: string;
    due_day: string;
    channel: string;
    language: string;
    batch_id: string;
    at: string;
    by_account_id: string | null;
    state: string;
    failure: string | null;
    settled_at: string | null;
  };
  /** What is said of a thing that does not come back. */
  claim: {
    id: string;
    loan_id: string;
    kind: string;
    at: string;
    day: string;
    by_account_id: string | null;
    note: string;
    resolved_at: string | null;
    resolved_day: string | null;
    resolved_by: string | null;
    outcome: string | null;
    /** Settled by taking the thing back at the desk: undone with it. */
    by_return: number;
    undone_at: string | null;
    undone_by: string | null;
  };
  letter_head: {
    id: number;
    street: string;
    town: string;
    phone: string;
    email: string;
    window_side: string;
  };
  mail_server: {
    id: number;
    active: number;
    host: string;
    port: number;
    security: string;
    user_name: string;
    password: string;
    from_name: string;
    from_address: string;
  };
}
