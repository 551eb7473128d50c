/** Tables of `mine`: who may open at a kiosk what is theirs, and what they may do there alone. */
export interface MineTables {
  kiosk_secret: {
    person_id: string;
    /** argon2id over a keyed hash of the four digits: without the key beside the database they cannot even be tried. */
    secret_hash: string;
    set_at: string;
    set_by: string | null;
  };
  /** What an initiative leaves to visitors alone; no row is nothing. */
  self_service: {
    initiative_id: string;
    lends: number;
    takes_back: number;
    return_place: string;
    revision: number;
  };
}
