import { conditions, owners, retireReasons } from '#shared/contract/words.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KindSearch } from '../catalog/item/KindSearch.tsx';
import { useMayWrite } from '../catalog/rights.ts';
import type { ChangePart, ChangeValues, Condition, Owner, Use } from './change-form.ts';

export interface PartProps {
  values: ChangeValues;
  set: (changes: Partial<ChangeValues>) => void;
}

/** The field of one ticked part. */
export function MoreFields({ part, ...props }: PartProps & { part: Exclude<ChangePart, 'place' | 'shelf'> }) {
  switch (part) {
    case 'condition':
      return <ConditionField {...props} />;
    case 'use':
      return <UseField {...props} />;
    case 'note':
      return <NoteFields {...props} />;
    case 'kind':
      return <KindField {...props} />;
    case 'owner':
      return <OwnerFields {...props} />;
    case 'donor':
      return <DonorFields {...props} />;
    case 'acquiredOn':
      return <DayField {...props} />;
  }
}

function ConditionField({ values, set }: PartProps) {
  const { t } = useText();
  return (
    <Select<Condition>
      label={t(($) => $.batch.fields.condition)}
      isLabelHidden
      placeholder={t(($) => $.common.choose)}
      value={values.condition}
      onChange={(condition) => set({ condition })}
      options={conditions.map((value) => ({ value, label: t(($) => $.catalog.item.conditions[value]) }))}
    />
  );
}

function UseField({ values, set }: PartProps) {
  const { t } = useText();
  return (
    <Select<Use>
      label={t(($) => $.batch.use.label)}
      isLabelHidden
      placeholder={t(($) => $.common.choose)}
      value={values.use}
      onChange={(use) => set({ use })}
      options={[
        { value: 'inUse', label: t(($) => $.batch.use.inUse) },
        ...retireReasons.map((value) => ({
          value,
          label: t(($) => $.batch.outOfUse, { reason: t(($) => $.catalog.item.reasons[value]) }),
        })),
      ]}
    />
  );
}

function NoteFields({ values, set }: PartProps) {
  const { t } = useText();
  return (
    <>
      <RadioGroup<ChangeValues['noteHow']>
        legend={t(($) => $.batch.noteHow.legend)}
        isInline
        value={values.noteHow}
        onChange={(noteHow) => set({ noteHow })}
        options={[
          { value: 'append', label: t(($) => $.batch.noteHow.append) },
          { value: 'replace', label: t(($) => $.batch.noteHow.replace) },
        ]}
      />
      <TextArea
        label={t(($) => $.batch.noteText)}
        value={values.note}
        onChange={(note) => set({ note })}
        maxLength={1000}
      />
    </>
  );
}

function KindField({ values, set }: PartProps) {
  const { t } = useText();
  const mayWrite = useMayWrite();
  if (values.kind)
    return (
      <div className="item-kind">
        <bdi>{values.kind.name}</bdi>
        <Button size="small" onPress={() => set({ kind: null })}>
          {t(($) => $.catalog.item.otherKind)}
        </Button>
      </div>
    );
  return (
    <>
      <KindSearch
        isOffered={({ initiativeId }) => mayWrite(initiativeId)}
        onChoose={(kind) => set({ kind })}
      />
      <p className="batch-quiet">{t(($) => $.batch.kindHint)}</p>
    </>
  );
}

function OwnerFields({ values, set }: PartProps) {
  const { t } = useText();
  return (
    <>
      <Select<Owner>
        label={t(($) => $.batch.fields.owner)}
        isLabelHidden
        placeholder={t(($) => $.common.choose)}
        value={values.owner}
        onChange={(owner) => set({ owner })}
        options={owners.map((value) => ({ value, label: t(($) => $.catalog.item.owners[value]) }))}
      />
      {values.owner === 'other' ? (
        <TextField
          label={t(($) => $.catalog.item.ownerName)}
          value={values.ownerName}
          onChange={(ownerName) => set({ ownerName })}
          maxLength={120}
        />
      ) : null}
    </>
  );
}

function DonorFields({ values, set }: PartProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t(($) => $.catalog.item.donor)}
        hint={t(($) => $.catalog.item.donorHint)}
        value={values.donorName}
        onChange={(donorName) => set({ donorName })}
        maxLength={120}
      />
      <Checkbox
        label={t(($) => $.catalog.item.donorUnnamed)}
        isChecked={values.donorUnnamed}
        onChange={(donorUnnamed) => set({ donorUnnamed })}
      />
    </>
  );
}

function DayField({ values, set }: PartProps) {
  const { t, i18n } = useText();
  return (
    <DateField
      label={t(($) => $.batch.fields.acquiredOn)}
      hint={t(($) => $.batch.dayHint)}
      today={useHouseDay()}
      yearGuess="past"
      unreadable={t(($) => $.catalog.unreadableDay)}
      describe={(day) => formatDay(day, i18n.language)}
      value={values.acquiredOn}
      onChange={(acquiredOn) => set({ acquiredOn })}
    />
  );
}
