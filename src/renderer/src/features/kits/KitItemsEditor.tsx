import { useRef } from 'react';
import { type Control, type UseFormReturn, useController } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useFieldId } from '../../staff/form/Form.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ThingPicture } from '../loans/ThingPicture.tsx';
import { ItemSearch } from './ItemSearch.tsx';
import { type DraftItem, draftItemOf, type KitValues, moved, readForKit } from './kit-form.ts';
import { LastReadLine } from './LastReadLine.tsx';
import { useReadItem } from './use-read-item.ts';

/** The items of a kit: scanned one after another or searched, in the order in which they are laid ready. */
export function KitItemsEditor({ form, kitId }: { form: UseFormReturn<KitValues>; kitId: string }) {
  const { t } = useText();
  const id = useFieldId()('items');
  const { items, error, put } = useKitItems(form.control);
  const { last, choose, forget } = useReadItem({
    decide: (found, inKit) => readForKit({ kitId, values: form.getValues() }, found, inKit),
    onItem: (item) => {
      const { initiativeId, items: now } = form.getValues();
      if (initiativeId === null) form.setValue('initiativeId', item.initiativeId, { shouldValidate: true });
      put([...now, draftItemOf({ ...item, itemId: item.id })]);
    },
  });
  return (
    <div
      className="ui-field kit-editor"
      id={id}
      tabIndex={-1}
      data-invalid={error === undefined ? undefined : ''}
    >
      <LastReadLine
        last={last}
        onUseCode={(code) => {
          form.setValue('barcode', code, { shouldValidate: form.formState.isSubmitted });
          forget();
        }}
      />
      {error === undefined ? null : (
        <p className="ui-field-error">
          <Icon name="warning" /> {error}
        </p>
      )}
      <ItemSearch
        initiativeId={form.watch('initiativeId')}
        without={items.map(({ itemId }) => itemId)}
        onChoose={choose}
      />
      <KitRows items={items} onChange={put} />
      {items.length === 0 ? <p className="kit-quiet">{t(($) => $.kits.noItems)}</p> : null}
    </div>
  );
}

function useKitItems(control: Control<KitValues>) {
  const { t } = useText();
  const { field, fieldState } = useController({
    control,
    name: 'items',
    rules: { validate: (items) => items.length > 0 || t(($) => $.kits.needsItem) },
  });
  return {
    items: field.value,
    error: fieldState.error?.message,
    put: (items: DraftItem[]) => field.onChange(items),
  };
}

function KitRows({
  items,
  onChange,
}: {
  items: readonly DraftItem[];
  onChange: (items: DraftItem[]) => void;
}) {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  /** The row that moved keeps the focus on the same button, or on the other one at the end of the list. */
  const move = (at: number, by: -1 | 1) => {
    onChange(moved(items, at, by));
    requestAnimationFrame(() => {
      const row = list.current?.children.item(at + by);
      const [first, second] = by === -1 ? ['up', 'down'] : ['down', 'up'];
      const button = (name: string | undefined) =>
        row?.querySelector<HTMLButtonElement>(`[data-move="${name}"] button:not(:disabled)`);
      (button(first) ?? button(second))?.focus();
    });
  };
  return (
    <ol className="kit-rows" ref={list} aria-label={t(($) => $.kits.items)}>
      {items.map((item, at) => {
        const name = `${item.kindName} ${item.barcode}`;
        return (
          <li key={item.itemId} className="kit-row">
            <ThingPicture pictogram={item.pictogram} photoId={item.photoId} />
            <span className="kit-row-words">
              <bdi className="kit-row-name">{item.kindName}</bdi>
              <span className="kit-row-detail">
                <span className="num">{item.barcode}</span>
                {item.place === '' ? null : <> · {item.place}</>}
              </span>
            </span>
            <span data-move="up">
              <IconButton
                icon="arrowUp"
                size="small"
                label={t(($) => $.kits.up, { name })}
                isDisabled={at === 0}
                onPress={() => move(at, -1)}
              />
            </span>
            <span data-move="down">
              <IconButton
                icon="arrowDown"
                size="small"
                label={t(($) => $.kits.down, { name })}
                isDisabled={at === items.length - 1}
                onPress={() => move(at, 1)}
              />
            </span>
            <IconButton
              icon="close"
              size="small"
              label={t(($) => $.kits.takeOut, { name })}
              onPress={() => onChange(items.filter((_, index) => index !== at))}
            />
          </li>
        );
      })}
    </ol>
  );
}
