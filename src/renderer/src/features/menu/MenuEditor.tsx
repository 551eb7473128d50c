import { useState } from 'react';
import type { Dish } from '#shared/contract/menu.contract.ts';
import { allergens, longestDish } from '#shared/contract/menu-words.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useKept } from '../../staff/form/kept.ts';
import { SaveBar } from '../../staff/form/SaveBar.tsx';
import { SheetForm } from '../../staff/form/SheetForm.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MoneyField } from '../../ui/MoneyField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import {
  changed,
  type DishDraft,
  dishesOf,
  draftOf,
  emptyDish,
  mayAdd,
  toggled,
  without,
} from './menu-draft.ts';

type Menu = Awaited<ReturnType<Client['menu']['ofInitiative']>>;
type SetInput = Parameters<Client['menu']['setToday']>[0];

export const menuDraft = (initiativeId: string): string => `menu.${initiativeId}`;

interface MenuEditorProps {
  initiativeId: string;
  menu: Menu;
  onClose: () => void;
}

/** The dishes of today to type, or to copy from the last day there were some. */
export function MenuEditor({ initiativeId, menu, onClose }: MenuEditorProps) {
  const { t, i18n } = useText();
  const kept = useKept<DishDraft[]>(menuDraft(initiativeId));
  const [draft, setDraft] = useState(() => kept.read() ?? draftOf(menu.today));
  const [isTried, setTried] = useState(false);
  const close = () => {
    kept.forget();
    onClose();
  };
  const save = useSaveMenu(initiativeId, menu.today, close);
  const change = (next: DishDraft[]) => {
    kept.draft(next);
    setDraft(next);
  };
  const { before } = menu;
  return (
    <SheetForm
      className="menu-form"
      label={t(($) => $.catalog.menu.edit)}
      onSave={() => {
        setTried(true);
        const dishes = dishesOf(draft);
        if (dishes) save.mutate({ initiativeId, dishes });
        return dishes !== null;
      }}
    >
      {save.isError ? <FailurePanel error={save.error} /> : null}
      {before === null ? null : (
        <Button size="small" onPress={() => change(draftOf(before.dishes))}>
          {t(($) => $.catalog.menu.copy, { day: formatDay(before.day, i18n.language) })}
        </Button>
      )}
      {draft.map((dish, at) => (
        <DishFields
          key={at}
          dish={dish}
          number={at + 1}
          isTried={isTried}
          onChange={(next) => change(changed(draft, at, next))}
          onRemove={() => change(without(draft, at))}
        />
      ))}
      {mayAdd(draft) ? (
        <Button size="small" icon="plus" onPress={() => change([...draft, emptyDish])}>
          {t(($) => $.catalog.menu.add)}
        </Button>
      ) : null}
      <SaveBar isSaving={save.isPending} saveLabel={t(($) => $.catalog.menu.save)} onCancel={close} />
    </SheetForm>
  );
}

interface DishFieldsProps {
  dish: DishDraft;
  number: number;
  isTried: boolean;
  onChange: (change: Partial<DishDraft>) => void;
  onRemove: () => void;
}

function DishFields({ dish, number, isTried, onChange, onRemove }: DishFieldsProps) {
  const { t } = useText();
  const title = t(($) => $.catalog.menu.dish, { number });
  const needsName = isTried && dish.name.trim() === '' && dishesOf([dish]) === null;
  return (
    <fieldset className="menu-dish">
      <legend>{title}</legend>
      <div className="menu-dish-row">
        <TextField
          label={t(($) => $.catalog.menu.name)}
          value={dish.name}
          maxLength={longestDish}
          onChange={(name) => onChange({ name })}
          error={needsName ? t(($) => $.catalog.menu.needsName) : undefined}
        />
        <MoneyField
          label={t(($) => $.catalog.menu.price)}
          hint={t(($) => $.catalog.menu.priceHint)}
          value={dish.price}
          onChange={(price) => onChange({ price })}
          unreadable={t(($) => $.catalog.menu.unreadable)}
        />
        <IconButton
          icon="close"
          label={t(($) => $.catalog.menu.remove, { name: dish.name.trim() || title })}
          onPress={onRemove}
        />
      </div>
      <Checkbox
        label={t(($) => $.catalog.menu.vegetarian)}
        isChecked={dish.isVegetarian}
        onChange={(isVegetarian) => onChange({ isVegetarian })}
      />
      <div role="group" aria-label={`${t(($) => $.catalog.menu.allergens)}: ${title}`}>
        <p className="menu-allergens-title">{t(($) => $.catalog.menu.allergens)}</p>
        <div className="menu-allergens">
          {allergens.map((one) => (
            <Checkbox
              key={one}
              label={t(($) => $.catalog.menu.names[one])}
              isChecked={dish.allergens.includes(one)}
              onChange={() => onChange({ allergens: toggled(dish.allergens, one) })}
            />
          ))}
        </div>
      </div>
    </fieldset>
  );
}

/** Saves the list of today; the one before can be put back for as long as the message stands. */
function useSaveMenu(initiativeId: string, before: Dish[], onSaved: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const put = (input: SetInput) => client.menu.setToday(input);
  const undo = useCommand(put, {
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
  return useCommand(put, {
    onSuccess() {
      toast.show({
        tone: 'done',
        text: t(($) => $.catalog.menu.saved),
        action: {
          label: t(($) => $.common.undo),
          onPress: () => undo.mutate({ initiativeId, dishes: before }),
        },
      });
      onSaved();
    },
  });
}
