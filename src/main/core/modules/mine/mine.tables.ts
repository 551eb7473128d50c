/** Table of `mine`: who may open at a kiosk what is theirs. */
export interface MineTables {
  kiosk_secret: {
    person_id: string;
    /** argon2id over a keyed hash of the four digits: without the key beside the database they cannot even be tried. */
    secret_hash: string;
    set_at: string;
    set_by: string | null;
  };
}
