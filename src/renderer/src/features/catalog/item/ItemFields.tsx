import { type Control, useController, useWatch } from 'react-hook-form';
import { conditions, owners } from '#shared/contract/words.ts';
import { readCode } from '#shared/domain/barcode.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { FormArea, FormCheckbox, FormDate, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { PersonChoice } from '../../stock/PersonChoice.tsx';
import type { Condition, ItemValues, Owner } from './item-form.ts';
import { KindChooser } from './KindChooser.tsx';

/** Everything about one item that is typed. */
export function ItemFields({ control }: { control: Control<ItemValues> }) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const checkCode = (text: string): string | undefined => {
    const { kind } = readCode(text);
    if (kind === 'damaged') return t(($) => $.catalog.item.codeProblems.damaged);
    return kind === 'card' || kind === 'uitpas' ? t(($) => $.catalog.item.codeProblems.card) : undefined;
  };
  return (
    <div className="entry-fields">
      <KindChooser control={control} />
      <FormText<ItemValues>
        control={control}
        name="barcode"
        label={t(($) => $.catalog.item.barcode)}
        hint={t(($) => $.catalog.item.barcodeHint)}
        icon="scan"
        width="m"
        isCode
        maxLength={64}
        isRequired
        check={checkCode}
      />
      <div className="entry-row">
        <FormSelect<ItemValues, Condition>
          control={control}
          name="condition"
          label={t(($) => $.catalog.item.condition)}
          placeholder={t(($) => $.common.choose)}
          options={conditions.map((value) => ({
            value,
            label: t(($) => $.catalog.item.conditions[value]),
          }))}
        />
      </div>
      <div className="entry-row">
        <FormText<ItemValues>
          control={control}
          name="place"
          label={t(($) => $.catalog.item.place)}
          maxLength={120}
        />
        <FormText<ItemValues>
          control={control}
          name="shelf"
          label={t(($) => $.catalog.item.shelf)}
          optionalText={t(($) => $.common.optional)}
          maxLength={60}
        />
      </div>
      <FormArea<ItemValues>
        control={control}
        name="note"
        label={t(($) => $.catalog.item.note)}
        optionalText={t(($) => $.common.optional)}
        rows={3}
        maxLength={1000}
      />
      <FormDate<ItemValues>
        control={control}
        name="acquiredOn"
        label={t(($) => $.catalog.item.acquired)}
        optionalText={t(($) => $.common.optional)}
        today={today}
        yearGuess="past"
        unreadable={t(($) => $.catalog.unreadableDay)}
        describe={(day) => formatDay(day, i18n.language)}
      />
      <Provenance control={control} />
    </div>
  );
}

/** Who gave it: somebody we know, or a name that is typed. */
function DonorFields({ control }: { control: Control<ItemValues> }) {
  const { t } = useText();
  const { value, onChange } = useController({ control, name: 'donor' }).field;
  const { personId, name } = value;
  const isNamed = name.trim() !== '';
  return (
    <>
      {personId === null ? (
        <TextField
          label={t(($) => $.catalog.item.donor)}
          hint={t(($) => $.catalog.item.donorHint)}
          optionalText={t(($) => $.common.optional)}
          maxLength={120}
          value={name}
          onChange={(text) => onChange({ personId: null, name: text })}
        />
      ) : null}
      {personId !== null || !isNamed ? (
        <PersonChoice
          label={personId === null ? t(($) => $.catalog.item.donorKnown) : t(($) => $.catalog.item.donor)}
          person={personId === null ? null : { id: personId, name, number: '' }}
          onChange={(person) => onChange({ personId: person?.id ?? null, name: person?.name ?? '' })}
        />
      ) : null}
      {personId !== null || isNamed ? (
        <FormCheckbox<ItemValues>
          control={control}
          name="donorUnnamed"
          label={t(($) => $.catalog.item.donorUnnamed)}
        />
      ) : null}
    </>
  );
}

/** Who gave it and whose it is. */
function Provenance({ control }: { control: Control<ItemValues> }) {
  const { t } = useText();
  const owner = useWatch({ control, name: 'owner' });
  return (
    <>
      <DonorFields control={control} />
      <div className="entry-row">
        <FormSelect<ItemValues, Owner>
          control={control}
          name="owner"
          label={t(($) => $.catalog.item.owner)}
          placeholder={t(($) => $.common.choose)}
          options={owners.map((value) => ({ value, label: t(($) => $.catalog.item.owners[value]) }))}
        />
        {owner === 'other' ? (
          <FormText<ItemValues>
            control={control}
            name="ownerName"
            label={t(($) => $.catalog.item.ownerName)}
            maxLength={120}
            isRequired
            check={(name) => (name.trim() === '' ? t(($) => $.catalog.item.ownerNeedsName) : undefined)}
          />
        ) : null}
      </div>
    </>
  );
}
