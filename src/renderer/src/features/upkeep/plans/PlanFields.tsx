import type { UseFormReturn } from 'react-hook-form';
import { planScopes } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import {
  FormArea,
  FormCheckbox,
  FormDate,
  FormNumber,
  FormRadios,
  FormSelect,
  FormText,
} from '../../../staff/form/fields.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { PlanScope } from './PlanScope.tsx';
import type { PlanValues } from './plan-form.ts';
import { WorkField } from './WorkField.tsx';

export interface PlanFieldsProps {
  form: UseFormReturn<PlanValues>;
  initiatives: readonly { id: string; name: string }[];
}

/** Everything of a plan that is typed: what, on what, how often, and what it stops. */
export function PlanFields({ form, initiatives }: PlanFieldsProps) {
  const { t } = useText();
  const { control } = form;
  const [work, scope] = [form.watch('work'), form.watch('scope')];
  const required = t(($) => $.upkeep.plan.required);
  return (
    <div className="entry-fields">
      <div className="entry-row">
        {initiatives.length > 1 ? (
          <FormSelect<PlanValues, string>
            control={control}
            name="initiativeId"
            label={t(($) => $.catalog.initiative.one)}
            placeholder={t(($) => $.common.choose)}
            options={initiatives.map(({ id, name }) => ({ value: id, label: name }))}
            check={(value) => (value === null ? required : undefined)}
          />
        ) : null}
        <WorkField form={form} />
      </div>
      <FormText<PlanValues>
        control={control}
        name="name"
        label={t(($) => $.upkeep.plan.name)}
        hint={t(($) => $.upkeep.plan.nameHint)}
        maxLength={80}
        isRequired
        check={(text) => (text.trim() === '' ? t(($) => $.upkeep.plan.needsName) : undefined)}
      />
      <FormRadios<PlanValues, (typeof planScopes)[number]>
        control={control}
        name="scope"
        legend={t(($) => $.upkeep.plan.about)}
        isInline
        options={planScopes.map((value) => ({ value, label: t(($) => $.upkeep.plan.scopes[value]) }))}
      />
      {scope === null || scope === 'initiative' ? null : <PlanScope form={form} scope={scope} />}
      {work === 'recall' ? null : <Rhythm form={form} />}
      <FirstDay form={form} isRecall={work === 'recall'} />
      <FormCheckbox<PlanValues>
        control={control}
        name="isGate"
        label={t(($) => $.upkeep.plan.isGate)}
        hint={t(($) => $.upkeep.plan.isGateHint)}
      />
      <FormArea<PlanValues>
        control={control}
        name="instructions"
        label={t(($) => $.upkeep.plan.instructions)}
        hint={t(($) => $.upkeep.plan.instructionsHint)}
        optionalText={t(($) => $.common.optional)}
        rows={3}
        maxLength={2000}
      />
    </div>
  );
}

function Rhythm({ form }: { form: UseFormReturn<PlanValues> }) {
  const { t } = useText();
  const needsOne = (): string | undefined => {
    const { everyDays, everyLoans, work } = form.getValues();
    const isEmpty = work !== 'recall' && everyDays === null && everyLoans === null;
    return isEmpty ? t(($) => $.upkeep.plan.needsRhythm) : undefined;
  };
  return (
    <div className="plan-rhythm">
      <FormNumber<PlanValues>
        control={form.control}
        name="everyDays"
        label={t(($) => $.upkeep.plan.everyDays)}
        min={1}
        max={3650}
        check={needsOne}
      />
      <FormNumber<PlanValues>
        control={form.control}
        name="everyLoans"
        label={t(($) => $.upkeep.plan.everyLoans)}
        min={1}
        max={10_000}
      />
      <FormNumber<PlanValues>
        control={form.control}
        name="warnDays"
        label={t(($) => $.upkeep.plan.warnDays)}
        min={0}
        max={365}
      />
      <p className="upkeep-quiet">{t(($) => $.upkeep.plan.rhythmHint)}</p>
    </div>
  );
}

function FirstDay({ form, isRecall }: { form: UseFormReturn<PlanValues>; isRecall: boolean }) {
  const { t } = useText();
  const today = useHouseDay();
  return (
    <FormDate<PlanValues>
      control={form.control}
      name="firstDay"
      label={isRecall ? t(($) => $.upkeep.plan.recallDay) : t(($) => $.upkeep.plan.firstDay)}
      hint={isRecall ? t(($) => $.upkeep.plan.recallDayHint) : t(($) => $.upkeep.plan.firstDayHint)}
      today={today}
      unreadable={t(($) => $.catalog.unreadableDay)}
      describe={useDayWords()}
    />
  );
}
