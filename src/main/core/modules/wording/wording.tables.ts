/** Tables of `wording`: what the house words itself at the kiosk, and which translations were read. */
export interface WordingTables {
  /** Every version of the house's own words; the last one of a key counts. */
  wording_version: {
    id: string;
    language: string;
    key: string;
    revision: number;
    /** JSON; null: the usual words again. */
    forms: string | null;
    dutch_hash: string;
    kind: string;
    import_id: string | null;
    at: string;
    by_account_id: string | null;
  };
  wording_review: {
    id: string;
    language: string;
    key: string;
    dutch_hash: string;
    text_hash: string;
    by_role: string;
    import_id: string | null;
    at: string;
    by_account_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
}
