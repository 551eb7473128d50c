import type { FieldChange } from '#shared/contract/batches.contract.ts';
import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import { conditions, owners, retireReasons } from '#shared/contract/words.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { sentenceOf } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';

/** The first line of a long note says enough in a list. */
const mostNote = 60;

/** One field that changes, in words: `Staat: Goed → Versleten`. */
export function useChangeWords(): (change: FieldChange) => string {
  const { t, i18n } = useText();
  const valueOf = (field: FieldChange['field'], value: string): string => {
    switch (field) {
      case 'condition':
        return wordOf(conditions, value, (word) => t(($) => $.catalog.item.conditions[word]));
      case 'use':
        return value === 'inUse'
          ? t(($) => $.batch.inUse)
          : t(($) => $.batch.outOfUse, {
              reason: wordOf(retireReasons, value, (word) => t(($) => $.catalog.item.reasons[word])),
            });
      case 'owner':
        return value.startsWith('other:')
          ? value.slice('other:'.length)
          : wordOf(owners, value, (word) => t(($) => $.catalog.item.owners[word]));
      case 'donorUnnamed':
        return value === 'yes' ? t(($) => $.batch.yes) : t(($) => $.batch.no);
      case 'acquiredOn':
        return formatDay(value, i18n.language);
      case 'note':
        return shortened(value.replaceAll('\n', ' · '));
      default:
        return value;
    }
  };
  const said = (field: FieldChange['field'], value: string) =>
    value === '' ? t(($) => $.batch.nothing) : valueOf(field, value);
  return ({ field, from, to }) =>
    t(($) => $.batch.fromTo, {
      field: t(($) => $.batch.fields[field]),
      from: said(field, from),
      to: said(field, to),
    });
}

/** The end of a note is what was added to it. */
const shortened = (note: string): string => (note.length > mostNote ? `…${note.slice(-mostNote)}` : note);

function wordOf<T extends string>(words: readonly T[], value: string, say: (word: T) => string): string {
  const word = words.find((one) => one === value);
  return word === undefined ? value : say(word);
}

const reasonsInShort = {
  'catalog.itemIsOut': 'out',
  'catalog.otherInitiative': 'otherInitiative',
  'catalog.itemAlreadyRetired': 'alreadyRetired',
  'stock.notInUse': 'notInUse',
  'stock.homeFirst': 'hosted',
  'catalog.itemSetAside': 'setAside',
  'catalog.itemReserved': 'reserved',
  'batches.inKit': 'inKit',
  'batches.noteTooLong': 'noteTooLong',
  'batches.otherInitiativeKind': 'otherKind',
  'batches.touched': 'touched',
} as const satisfies Partial<Record<RefusalCode, string>>;

/** Why one of many items stays as it is, in a few words. */
export function useWhyWords(): (refusal: { reason: RefusalCode; params: RefusalParams }) => string {
  const { t, i18n } = useText();
  return (refusal) => {
    const { reason, params } = refusal;
    if (!(reason in reasonsInShort)) return sentenceOf(i18n, refusal);
    const short = reasonsInShort[reason as keyof typeof reasonsInShort];
    if (short === 'inKit') return t(($) => $.batch.why.inKit, { kit: String(params['kit']) });
    return t(($) => $.batch.why[short]);
  };
}
