import * as z from 'zod';
import { id, line, privateQuery } from './base.ts';

export const searchResult = z.object({
  entity: z.enum(['person', 'item', 'kind', 'initiative']),
  id,
  title: z.string(),
  /** Second line: number, barcode, initiative. */
  detail: z.string(),
  pictogram: z.string().nullable(),
  exactness: z.enum(['code', 'words', 'typo']),
});
export type SearchResult = z.infer<typeof searchResult>;

export const searchContract = {
  everything: privateQuery('/search', 'Find people, items, kinds and initiatives, only what the role may see')
    .input(z.object({ text: line(120), limit: z.number().int().min(1).max(50).default(12) }))
    .output(z.array(searchResult)),
};
