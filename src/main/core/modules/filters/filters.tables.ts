/** Table of `filters`: filters of lists that were given a name. */
export interface FiltersTables {
  saved_filter: {
    id: string;
    list: string;
    name: string;
    name_key: string;
    /** Null: of the whole house. */
    account_id: string | null;
    /** The initiative it is about; null for all. */
    initiative_id: string | null;
    /** JSON, as it was saved: what a list no longer knows falls away when it is read. */
    params: string;
    made_at: string;
    made_by: string | null;
    removed_at: string | null;
  };
}
