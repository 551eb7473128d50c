import type { Procedures } from '../../rpc/procedures.ts';
import { itemCodesTaken, nextCodes } from '../catalog/index.ts';
import { cardsPdf, itemLabelsPdf, previewLabel } from './labels.service.ts';
import { testPage } from './test-page.ts';

/** Labels on things and cards of persons, as PDF. Nothing of it is kept but how far the series of codes is. */
export const labelsProcedures: Procedures<'labels'> = {
  items: itemLabelsPdf,
  cards: cardsPdf,
  preview: (_, input) => previewLabel(input),
  testPage: (call, { paper }) => testPage(paper, call.now),
  async reserveCodes(call, { count }) {
    const codes = await nextCodes(call.tx, 'item', count, itemCodesTaken);
    call.changedFields('nextItemCode');
    return { codes };
  },
};
