/** Tables of `kits`: exact items that go out together. */
export interface KitsTables {
  kit: {
    id: string;
    initiative_id: string;
    name: string;
    barcode: string;
    note: string;
    created_at: string;
    ended_at: string | null;
    revision: number;
  };
  /** An item is in one kit at most. A kit that has ended keeps its rows until an item goes into another one. */
  kit_item: { item_id: string; kit_id: string; sort: number };
  kit_swap: {
    id: string;
    kit_id: string;
    out_item_id: string;
    in_item_id: string;
    reason: string;
    at: string;
    by_account_id: string | null;
  };
}
