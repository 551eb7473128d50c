import { Controller, useFormContext } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import type { SettingsValues } from './changed-settings.ts';

export interface WholeNumberFieldProps {
  name: 'autoLockMinutes' | 'kioskIdleSeconds';
  id: string;
  label: string;
  hint: string;
  /** Said when it is empty. */
  missing: string;
  min: number;
  max: number;
  step: number;
}

/** A number of the settings form, with a smallest and a largest. */
export function WholeNumberField({ name, missing, min, max, ...rest }: WholeNumberFieldProps) {
  const { t } = useText();
  const { control } = useFormContext<SettingsValues>();
  return (
    <Controller
      control={control}
      name={name}
      rules={{ validate: (value) => (value !== null && value >= min && value <= max) || missing }}
      render={({ field, fieldState }) => (
        <NumberField
          {...rest}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
          min={min}
          max={max}
          lessLabel={t(($) => $.common.fewer)}
          moreLabel={t(($) => $.common.plus)}
          isRequired
        />
      )}
    />
  );
}
