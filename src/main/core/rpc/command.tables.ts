/** Tables of the single door: what was asked, what changed, who did it. */
export interface CommandTables {
  /** One row per command that was carried out; makes a repeat harmless. */
  command: {
    id: string;
    name: string;
    version: number;
    account_id: string | null;
    /** SHA-256 of the canonical input without its id. */
    input_hash: string;
    /** The first answer, JSON, given again on a repeat. */
    result: string;
    at: string;
  };
  /** Single row: the house's own counter, raised inside each command's transaction. */
  change_counter: { id: number; seq: number };
  /** What changed, as references, in order. */
  change: { seq: number; command_id: string; at: string; refs: string };
  /** Who did what; each line holds the hash of the one before. */
  audit: {
    seq: number;
    at: string;
    account_id: string | null;
    place: string;
    command: string;
    command_id: string | null;
    refs: string;
    fields: string;
    prev_hash: string;
    hash: string;
  };
}
