/** Tables of `stock`: what moved, counting sessions with their reports, articles with a stock. */
export interface StockTables {
  stock_take: {
    id: string;
    initiative_id: string;
    /** Null counts the whole initiative. */
    place: string | null;
    name: string;
    note: string;
    started_at: string;
    started_by: string | null;
    closed_at: string | null;
    closed_by: string | null;
    cancelled_at: string | null;
    cancelled_by: string | null;
  };
  /** What should be there, as it was when the count began. */
  stock_take_expected: { take_id: string; item_id: string; state: string };
  stock_take_scan: {
    take_id: string;
    code: string;
    /** Null: no item of this house has the code. */
    item_id: string | null;
    at: string;
    by_account_id: string | null;
    place_found: string;
  };
  /** The report, as it was when the count was closed: later changes do not rewrite it. */
  stock_take_line: {
    take_id: string;
    n: number;
    item_id: string | null;
    code: string;
    kind_name: string;
    place: string;
    place_found: string;
    outcome: string;
    act: string | null;
  };
  item_movement: {
    id: string;
    item_id: string;
    kind: string;
    /** The columns of the item that changed, JSON: what they were and what they became. */
    before: string;
    after: string;
    at: string;
    by_account_id: string | null;
    person_id: string | null;
    take_id: string | null;
    cents: number | null;
    reason: string;
    undone_at: string | null;
    undone_by: string | null;
  };
  article: {
    id: string;
    initiative_id: string;
    name: string;
    name_key: string;
    unit: string;
    barcode: string | null;
    low_at: number | null;
    price_cents: number | null;
    active: number;
    revision: number;
  };
  /** Never edited: a mistake is a movement the other way, with `reverses_id`. */
  article_movement: {
    id: string;
    article_id: string;
    seq: number;
    previous_seq: number | null;
    stock_before: number;
    quantity: number;
    stock_after: number;
    reason: string;
    person_id: string | null;
    loan_id: string | null;
    at: string;
    by_account_id: string | null;
    note: string;
    reverses_id: string | null;
  };
}
