/** Pauses per initiative, always with a reason and an end, and the changes of that end. */
export interface BlocksTables {
  block: {
    id: string;
    person_id: string;
    initiative_id: string;
    reason_code: string;
    note: string;
    from_day: string;
    /** The last day, that day included. */
    until_day: string;
    set_at: string;
    set_by: string | null;
    lifted_at: string | null;
    lifted_by: string | null;
    lift_reason: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  block_end_change: {
    id: string;
    block_id: string;
    former_until: string;
    new_until: string;
    at: string;
    by_account_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
}
