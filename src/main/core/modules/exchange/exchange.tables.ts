/** Tables of `exchange`: remembered column mappings and the batches that were imported. */
export interface ExchangeTables {
  /** `headings_key`: folded headings of the file, so that the same kind of file is recognised again. */
  import_mapping: { target: string; headings_key: string; mapping: string; at: string };
  import_batch: {
    id: string;
    target: string;
    file_name: string;
    at: string;
    by_account_id: string | null;
    created: number;
    updated: number;
  };
}
