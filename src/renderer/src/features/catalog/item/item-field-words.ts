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
    shelf: t(($) => $.catalog.item.shelf),
    donor: t(($) => $.catalog.item.donor),
    donorUnnamed: t(($) => $.catalog.item.donorUnnamed),
    owner: t(($) => $.catalog.item.owner),
    ownerName: t(($) => $.catalog.item.ownerName),
  };
  const value = (values: ItemValues, field: Field): string => {
    if (field === 'kind') return values.kind?.name ?? '';
    if (field === 'condition') return t(($) => $.catalog.item.conditions[values.condition]);
    if (field === 'acquiredOn')
      return values.acquiredOn === null ? '' : formatDay(values.acquiredOn, i18n.language);
    if (field === 'donor') return values.donor.name;
    if (field === 'donorUnnamed') return values.donorUnnamed ? '✓' : '–';
    if (field === 'owner') return t(($) => $.catalog.item.owners[values.owner]);
    return values[field];
  };
  return { label: (field: Field) => labels[field], value };
}
