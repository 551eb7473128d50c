/** Tables of `menu`: what is served on a day. */
export interface MenuTables {
  menu_dish: {
    initiative_id: string;
    /** Local day of the house; the dish is shown on that day alone. */
    day: string;
    /** 1 is the first. */
    place: number;
    name: string;
    price_cents: number | null;
    vegetarian: number;
    /** Names of `allergens`, with a space between; empty: none. */
    allergens: string;
  };
}
