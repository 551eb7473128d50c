import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import type { ItemValues } from './item-form.ts';

type Field = keyof ItemValues;

/** Names and values of an item's fields in words, for telling two changes apart. */
export function useItemFieldWords() {
  const { t, i18n } = useText();
  const labels: Record<Field, string> = {
    kind: t(($) => $.catalog.kind.one),
    barcode: t(($) => $.catalog.item.barcode),
    condition: t(($) => $.catalog.item.condition),
    place: t(($) => $.catalog.item.place),
    note: t(($) => $.catalog.item.note),
    acquiredOn: t(($) => $.catalog.item.acquired),
  };
  const value = (values: ItemValues, field: Field): string => {
    if (field === 'kind') return values.kind?.name ?? '';
    if (field === 'condition') return t(($) => $.catalog.item.conditions[values.condition]);
    if (field === 'acquiredOn')
      return values.acquiredOn === null ? '' : formatDay(values.acquiredOn, i18n.language);
    return values[field];
  };
  return { label: (field: Field) => labels[field], value };
}
