import { type UseFormReturn, useController } from 'react-hook-form';
import { upkeepWorks } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { useFieldId } from '../../../staff/form/Form.tsx';
import { Select } from '../../../ui/Select.tsx';
import { type PlanValues, usualFor } from './plan-form.ts';

/** The kind of work. Choosing one puts in what is usual for it, and its name while none of one's own was typed. */
export function WorkField({ form }: { form: UseFormReturn<PlanValues> }) {
  const { t } = useText();
  const id = useFieldId()('work');
  const { field, fieldState } = useController({
    control: form.control,
    name: 'work',
    rules: { validate: (work) => work !== null || t(($) => $.upkeep.plan.required) },
  });
  const words = upkeepWorks.map((value) => ({ value, label: t(($) => $.upkeep.works[value]) }));
  return (
    <Select
      id={id}
      label={t(($) => $.upkeep.plan.work)}
      placeholder={t(($) => $.common.choose)}
      value={field.value}
      error={fieldState.error?.message}
      options={words}
      onChange={(work) => {
        field.onChange(work);
        const { everyDays, everyLoans, isGate } = usualFor[work];
        form.setValue('everyDays', everyDays);
        form.setValue('everyLoans', everyLoans);
        form.setValue('isGate', isGate);
        const name = form.getValues('name').trim();
        if (name === '' || words.some(({ label }) => label === name))
          form.setValue('name', words.find(({ value }) => value === work)?.label ?? '');
      }}
    />
  );
}
