import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindsOfPage } from './item-list.ts';

test('the pages of a list are the list, each item once and in order, whatever the kinds hold', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 7 }), (sizes, limit) => {
      const kinds = sizes.map((n, index) => ({ id: `kind-${index}`, n }));
      const itemsOf = (ids: string[]) =>
        kinds
          .filter((kind) => ids.includes(kind.id))
          .flatMap(({ id, n }) => Array.from({ length: n }, (_, index) => `${id} item ${index}`));
      const all = itemsOf(kinds.map((kind) => kind.id));

      const pages: string[] = [];
      for (let offset = 0; offset <= all.length; offset += limit) {
        const page = kindsOfPage(kinds, { limit, offset });
        pages.push(...itemsOf(page.kindIds).slice(page.offset, page.offset + limit));
      }
      expect(pages).toEqual(all);
    }),
  );
});

test('only the kinds of the page are read', () => {
  const kinds = [10, 10, 10].map((n, index) => ({ id: `kind-${index}`, n }));
  expect(kindsOfPage(kinds, { limit: 5, offset: 12 })).toEqual({ kindIds: ['kind-1'], offset: 2 });
  expect(kindsOfPage(kinds, { limit: 5, offset: 8 })).toEqual({ kindIds: ['kind-0', 'kind-1'], offset: 8 });
  expect(kindsOfPage(kinds, { limit: 5, offset: 30 })).toEqual({ kindIds: [], offset: 0 });
});
