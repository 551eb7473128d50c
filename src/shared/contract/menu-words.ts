/** The fourteen substances of Annex II of Regulation (EU) No 1169/2011, that must be told where food is served. */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export type Allergen = (typeof allergens)[number];

/** Dishes of one initiative on one day: what somebody can still read through. */
export const mostDishes = 8;
export const longestDish = 80;
