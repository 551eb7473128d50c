import './parts.css';
import { type KeyboardEvent, useRef } from 'react';
import { type Control, useFieldArray } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { newId } from '../../../client/commands.ts';
import { FormNumber, FormText } from '../../../staff/form/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { KindValues } from '../kind/kind-form.ts';
import { PartPhotoField } from './PartPhotoField.tsx';

/** Most parts of one kind; the core takes no more. */
const most = 60;

/** What belongs to a thing and must come back with it. Enter in a name starts the next row. */
export function PartsEditor({ control }: { control: Control<KindValues> }) {
  const { t } = useText();
  // Our parts have an `id` of their own; the form's own key for a row goes under another name.
  const { fields, append, remove, move } = useFieldArray({ control, name: 'parts', keyName: 'row' });
  const list = useRef<HTMLUListElement>(null);
  const add = () =>
    append({ id: newId(), name: '', quantity: 1, photoId: null }, { focusName: undefined as never });
  const onEnter = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const inputs = list.current?.querySelectorAll<HTMLInputElement>('.part-name input');
    if (at < fields.length - 1) inputs?.item(at + 1).focus();
    else if (fields.length < most) addAndFocus();
  };
  const addAndFocus = () => {
    add();
    requestAnimationFrame(() => {
      const inputs = [...(list.current?.querySelectorAll<HTMLInputElement>('.part-name input') ?? [])];
      inputs.at(-1)?.focus();
    });
  };
  return (
    <div className="parts">
      {fields.length === 0 ? <p className="catalog-quiet">{t(($) => $.catalog.parts.none)}</p> : null}
      <ul className="part-rows" ref={list}>
        {fields.map((part, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter is a shortcut; the button below does the same
          <li key={part.row} className="part-row" onKeyDown={(event) => onEnter(event, at)}>
            <PartPhotoField control={control} at={at} />
            <div className="part-name">
              <FormText<KindValues>
                control={control}
                name={`parts.${at}.name`}
                label={t(($) => $.catalog.parts.name, { number: at + 1 })}
                isLabelHidden
                maxLength={80}
              />
            </div>
            <FormNumber<KindValues>
              control={control}
              name={`parts.${at}.quantity`}
              label={t(($) => $.catalog.parts.quantity, { number: at + 1 })}
              isLabelHidden
              min={1}
              max={999}
            />
            <IconButton
              icon="arrowUp"
              size="small"
              label={t(($) => $.catalog.parts.up, { number: at + 1 })}
              isDisabled={at === 0}
              onPress={() => move(at, at - 1)}
            />
            <IconButton
              icon="arrowDown"
              size="small"
              label={t(($) => $.catalog.parts.down, { number: at + 1 })}
              isDisabled={at === fields.length - 1}
              onPress={() => move(at, at + 1)}
            />
            <IconButton
              icon="close"
              size="small"
              label={t(($) => $.catalog.parts.remove, { number: at + 1 })}
              onPress={() => remove(at)}
            />
          </li>
        ))}
      </ul>
      <Button size="small" icon="plus" isDisabled={fields.length >= most} onPress={addAndFocus}>
        {t(($) => $.catalog.parts.add)}
      </Button>
    </div>
  );
}
