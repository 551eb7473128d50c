/** How many rows are fetched at a time; also as many kinds as one question about availability takes. */
export const pageSize = 100;

/** Where the next page begins, or undefined when everything is there. */
export const nextOffset = (shown: number, total: number): number | undefined =>
  shown > 0 && shown < total ? shown : undefined;
