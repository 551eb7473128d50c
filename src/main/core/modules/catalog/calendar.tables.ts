/** Tables of the calendar, part of `catalog`: exceptions, closings that come back, hours copied to others. */
export interface CalendarTables {
  opening_exception: {
    id: string;
    /** Null is for the whole house. */
    initiative_id: string | null;
    day: string;
    /** JSON of the openings, earliest first. */
    ranges: string;
    reason: string;
  };
  closing_rule: {
    id: string;
    initiative_id: string | null;
    kind: string;
    /** `MM-DD`, of a yearly closing. */
    from_mark: string | null;
    to_mark: string | null;
    /** Names with a comma between, of the public holidays. */
    holidays: string | null;
    weekday: number | null;
    nth: number | null;
    from_day: string | null;
    until_day: string | null;
    reason: string;
    active: number;
  };
  calendar_copy: {
    id: string;
    from_initiative_id: string;
    /** JSON list of what was copied. */
    parts: string;
    at: string;
    day: string;
    by_account_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  calendar_copy_target: {
    copy_id: string;
    initiative_id: string;
    /** JSON of what the initiative had, and of what the copy made of it. */
    before: string;
    after: string;
  };
}
