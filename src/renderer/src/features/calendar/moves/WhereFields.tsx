import { type Control, useController } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { Choices } from '../Choices.tsx';

/** For whom: the whole house, or some initiatives. */
export interface WhereValues {
  where: 'house' | 'some';
  initiativeIds: readonly string[];
}

/** The initiatives that are meant, null for the whole house; undefined as long as none is chosen. */
export function initiativesOf({ where, initiativeIds }: WhereValues): string[] | null | undefined {
  if (where === 'house') return null;
  return initiativeIds.length === 0 ? undefined : [...initiativeIds];
}

export function WhereFields<V extends WhereValues>({
  control,
  legend,
}: {
  control: Control<V>;
  legend: string;
}) {
  const { t } = useText();
  const initiatives = useInitiatives();
  const fields = control as unknown as Control<WhereValues>;
  const where = useController({ control: fields, name: 'where' }).field;
  const chosen = useController({
    control: fields,
    name: 'initiativeIds',
    rules: {
      validate: (ids: readonly string[], values) =>
        values.where === 'house' || ids.length > 0 || t(($) => $.calendar.close.needsInitiative),
    },
  });
  return (
    <>
      <RadioGroup<'house' | 'some'>
        legend={legend}
        value={where.value}
        onChange={where.onChange}
        options={[
          { value: 'house', label: t(($) => $.calendar.close.wholeHouse) },
          { value: 'some', label: t(($) => $.calendar.close.some) },
        ]}
      />
      {where.value === 'some' ? (
        <Choices
          legend={t(($) => $.calendar.close.which)}
          options={initiatives.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen.field.value}
          onChange={chosen.field.onChange}
          error={chosen.fieldState.error?.message}
        />
      ) : null}
    </>
  );
}
