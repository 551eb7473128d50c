/** Tables of `upkeep`: what was seen of a thing, what was reported, repairs, and what must be done when. */
export interface UpkeepTables {
  condition_record: {
    id: string;
    item_id: string;
    /** Null for a check by the house itself. */
    loan_id: string | null;
    moment: string;
    condition: string;
    /** What the item's condition was before the house's own check. */
    condition_before: string | null;
    note: string;
    at: string;
    by_account_id: string | null;
    undone_at: string | null;
  };
  /** Belongs to one record, report or entry; to none of them while it is being written about. */
  upkeep_photo: {
    id: string;
    mime: string;
    bytes: Uint8Array;
    added_at: string;
    condition_id: string | null;
    report_id: string | null;
    entry_id: string | null;
  };
  damage_report: {
    id: string;
    item_id: string;
    initiative_id: string;
    loan_id: string | null;
    person_id: string | null;
    reported_by: string;
    words: string;
    at: string;
    by_account_id: string | null;
    handled_at: string | null;
    handled_by: string | null;
    handled_note: string;
    ticket_id: string | null;
    undone_at: string | null;
  };
  repair_ticket: {
    id: string;
    item_id: string;
    /** Who repairs it: the initiative it was of when the ticket was opened. */
    initiative_id: string;
    loan_id: string | null;
    state: string;
    title: string;
    finding: string;
    /** While it is open the thing stays in. */
    blocks: number;
    opened_at: string;
    opened_by: string | null;
    closed_at: string | null;
    undone_at: string | null;
    revision: number;
  };
  /** Never changed once written: an undo is an entry of its own. */
  ticket_entry: {
    id: string;
    ticket_id: string;
    seq: number;
    kind: string;
    from_state: string | null;
    to_state: string | null;
    note: string;
    parts: string;
    minutes: number;
    cost_cents: number;
    condition_before: string | null;
    condition_after: string | null;
    undoes: string | null;
    at: string;
    by_account_id: string | null;
  };
  upkeep_plan: {
    id: string;
    initiative_id: string;
    scope: string;
    name: string;
    work: string;
    instructions: string;
    every_days: number | null;
    every_loans: number | null;
    first_day: string;
    is_gate: number;
    warn_days: number;
    active: number;
    created_at: string;
    revision: number;
  };
  upkeep_plan_kind: { plan_id: string; kind_id: string };
  upkeep_plan_item: { plan_id: string; item_id: string };
  upkeep_done: {
    id: string;
    plan_id: string;
    item_id: string;
    /** The day the work was done, on the house's calendar; `at` is when it was entered. */
    day: string;
    at: string;
    by_account_id: string | null;
    result: string;
    note: string;
    /** The ticket a failed check opened. */
    ticket_id: string | null;
    undone_at: string | null;
  };
}
