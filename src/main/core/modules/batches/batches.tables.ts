/** Tables of `batches`: many items changed in one act, and how each of them was before. */
export interface BatchesTables {
  item_batch: {
    id: string;
    /** What was asked, JSON. */
    change: string;
    at: string;
    day: string;
    by_account_id: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  item_batch_line: {
    batch_id: string;
    item_id: string;
    /** The columns of the item that changed, JSON: what they were and what they became. */
    before: string;
    after: string;
    revision: number;
    restored_at: string | null;
  };
}
