/** Most items in one batch. */
export const mostInBatch = 2000;

/** What a batch can change, as its preview names it. `use`: in use, or why it no longer is. */
export const batchFields = [
  'kind',
  'place',
  'shelf',
  'condition',
  'owner',
  'donor',
  'donorUnnamed',
  'acquiredOn',
  'note',
  'use',
] as const;
export type BatchField = (typeof batchFields)[number];
