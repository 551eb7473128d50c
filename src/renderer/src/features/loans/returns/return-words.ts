import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import type { ReturnStep } from './returns-steps.ts';

/** What a row of returns says of a scan that changed nothing, and of a thing with parts. */
export function useReturnWords() {
  const { t, i18n } = useText();
  return {
    count: ({ item }: ItemWhereabouts): string => t(($) => $.bulk.line.parts, { thing: item.kindName }),
    kitHere: (name: string, count: number): string =>
      t(($) => (count === 0 ? $.kits.desk.empty : $.kits.desk.allHere), { name }),
    told({ why, whereabouts }: Extract<ReturnStep, { do: 'tell' }>, code: string): string {
      const thing = whereabouts?.item.kindName ?? '';
      switch (why) {
        case 'card':
          return t(($) => $.bulk.line.card);
        case 'unknown':
          return t(($) => $.bulk.line.unknown, { code });
        case 'damaged':
          return t(($) => $.bulk.line.damaged, { code });
        case 'inHouse':
          return t(($) => $.bulk.line.inHouse, { thing });
        case 'twice':
          return t(($) => $.bulk.line.twice, { thing });
        case 'elsewhere':
          return t(($) => $.bulk.line.elsewhere, {
            thing,
            initiative: whereabouts?.item.initiativeName ?? '',
          });
        default:
          // The code is data, so the key is put together here; a test checks that each code has its sentence.
          return String(
            i18n.t(
              `errors:refused.${why}` as never,
              { name: thing, barcode: whereabouts?.item.barcode ?? '' } as never,
            ),
          );
      }
    },
  };
}
