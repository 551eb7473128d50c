import type { ColumnType } from 'kysely';
/** Tables of `admin`: accounts, settings, kiosks, tries. */
export interface AdminTables {
  account: {
    id: string;
    sign_in_name: string;
    /** Folded form of the sign-in name, unique. */
    sign_in_key: string;
    display_name: string;
    role: string;
    language: string;
    secret_kind: string;
    /** argon2id in PHC text form. */
    secret_hash: string;
    /** Keyed hash of a badge code; null without badge. */
    badge_hash: string | null;
    active: number;
    created_at: string;
    last_sign_in_at: string | null;
  };
  account_initiative: { account_id: string; initiative_id: string };
  /** Wrong tries, counted here so that a restart does not forget them. Key: what was tried. */
  sign_in_try: { key: string; failures: number; blocked_until: string | null; last_at: string };
  setting: { key: string; value: string };
  /** A screen that is a kiosk. The token lives at the host; only its hash is kept. */
  kiosk: {
    id: string;
    name: string;
    token_hash: string;
    since: string;
    by_account_id: string | null;
    ended_at: string | null;
    last_seen_at: string | null;
    /** As measured at the screen; null together as long as nobody did. */
    px_per_metre: ColumnType<number | null, number | null | undefined>;
    view_distance_mm: ColumnType<number | null, number | null | undefined>;
  };
}
