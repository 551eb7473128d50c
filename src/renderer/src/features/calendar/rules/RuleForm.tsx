import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import { stretchesUnder } from '#shared/domain/closing-rules.ts';
import { formatDay, formatWeekday } from '#shared/domain/day-format.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { newId } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDate, FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { weekdays } from '../../catalog/hours/hours-draft.ts';
import { useClosingWords } from '../../catalog/initiative/ClosingLine.tsx';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { readMonthDay } from './month-day-text.ts';
import { patternOf, type RuleValues, valuesOf, wholeHouse } from './rule-form.ts';
import { type NthWord, nthWords } from './rule-words.ts';
import { useRuleActs } from './use-save-rule.ts';

/** A closing that comes back: every year, or on a weekday of the month; with the first times it gives. */
export function RuleForm({ rule, onClose }: { rule: ClosingRule | null; onClose: () => void }) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const initiatives = useInitiatives();
  const acts = useRuleActs();
  const [id] = useState(() => rule?.id ?? newId());
  const form = useForm<RuleValues>({ defaultValues: valuesOf(rule), shouldFocusError: false });
  const values = useWatch({ control: form.control }) as RuleValues;
  const save = (typed: RuleValues) => {
    const pattern = patternOf(typed);
    if (pattern === null) return;
    acts.save(
      {
        id,
        initiativeId: typed.where === wholeHouse ? null : typed.where,
        pattern,
        fromDay: typed.fromDay,
        untilDay: typed.untilDay,
        reason: typed.reason.trim(),
        active: rule?.active ?? true,
      },
      rule,
      t(($) => $.calendar.rules.ruleSaved),
      onClose,
    );
  };
  const day = {
    control: form.control,
    today,
    yearGuess: 'future' as const,
    unreadable: t(($) => $.catalog.unreadableDay),
    describe: (value: string) => formatDay(value, i18n.language),
    hint: t(($) => $.calendar.rules.alwaysHint),
    optionalText: t(($) => $.common.optional),
  };
  return (
    <div className="closing-new">
      <Form
        form={form}
        onSave={save}
        fields={['kind', 'from', 'to', 'nth', 'weekday', 'reason', 'where', 'fromDay', 'untilDay']}
        label={rule ? t(($) => $.calendar.rules.edit) : t(($) => $.calendar.rules.add)}
      >
        <div className="entry-fields">
          <FormRadios<RuleValues, 'yearly' | 'weekday'>
            control={form.control}
            name="kind"
            legend={t(($) => $.calendar.rules.kind)}
            isInline
            options={[
              { value: 'yearly', label: t(($) => $.calendar.rules.yearly) },
              { value: 'weekday', label: t(($) => $.calendar.rules.monthly) },
            ]}
          />
          {values.kind === 'weekday' ? <WeekdayFields form={form} /> : <YearlyFields form={form} />}
          <FirstTimes values={values} />
          <FormText<RuleValues>
            control={form.control}
            name="reason"
            label={t(($) => $.calendar.rules.reasonLabel)}
            hint={t(($) => $.calendar.rules.reasonHint)}
            optionalText={t(($) => $.common.optional)}
            maxLength={120}
          />
          <FormSelect<RuleValues, string>
            control={form.control}
            name="where"
            label={t(($) => $.calendar.rules.where)}
            placeholder={t(($) => $.common.choose)}
            options={[
              { value: wholeHouse, label: t(($) => $.calendar.rules.wholeHouse), icon: 'house' },
              ...initiatives.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
          <div className="cal-pair">
            <FormDate<RuleValues> {...day} name="fromDay" label={t(($) => $.calendar.rules.fromDay)} />
            <FormDate<RuleValues>
              {...day}
              name="untilDay"
              label={t(($) => $.calendar.rules.untilDay)}
              check={(until) => {
                const from = form.getValues('fromDay');
                return until !== null && from !== null && until < from
                  ? t(($) => $.calendar.rules.reversed)
                  : undefined;
              }}
            />
          </div>
        </div>
        <SaveBar isSaving={acts.isSaving} onCancel={onClose} />
      </Form>
    </div>
  );
}

type FormOf = ReturnType<typeof useForm<RuleValues>>;

function YearlyFields({ form }: { form: FormOf }) {
  const { t } = useText();
  const needs = (text: string, mayBeEmpty: boolean) =>
    (mayBeEmpty && text.trim() === '') || readMonthDay(text) !== null
      ? undefined
      : t(($) => $.calendar.rules.needsMonthDay);
  return (
    <div className="cal-pair">
      <FormText<RuleValues>
        control={form.control}
        name="from"
        label={t(($) => $.calendar.rules.from)}
        hint={t(($) => $.calendar.rules.monthDayHint)}
        width="s"
        check={(text) => needs(text, false)}
      />
      <FormText<RuleValues>
        control={form.control}
        name="to"
        label={t(($) => $.calendar.rules.to)}
        hint={t(($) => $.catalog.closed.toHint)}
        width="s"
        check={(text) => needs(text, true)}
      />
    </div>
  );
}

function WeekdayFields({ form }: { form: FormOf }) {
  const { t, i18n } = useText();
  return (
    <div className="cal-pair">
      <FormSelect<RuleValues, NthWord>
        control={form.control}
        name="nth"
        label={t(($) => $.calendar.rules.nth)}
        placeholder={t(($) => $.calendar.rules.chooseNth)}
        options={nthWords.map(({ word }) => ({ value: word, label: t(($) => $.calendar.rules.nths[word]) }))}
        check={(nth) => (nth === null ? t(($) => $.calendar.rules.chooseNth) : undefined)}
      />
      <FormSelect<RuleValues, string>
        control={form.control}
        name="weekday"
        label={t(($) => $.calendar.rules.weekday)}
        placeholder={t(($) => $.calendar.rules.chooseWeekday)}
        options={weekdays.map((weekday) => ({
          value: String(weekday),
          label: formatWeekday(weekday, i18n.language),
        }))}
        check={(weekday) => (weekday === null ? t(($) => $.calendar.rules.chooseWeekday) : undefined)}
      />
    </div>
  );
}

/** How many coming times are named. */
const shownTimes = 4;
const lookAheadDays = 730;

/** The first times a rule gives, so that one sees whether it says what was meant. */
function FirstTimes({ values }: { values: RuleValues }) {
  const { t } = useText();
  const words = useClosingWords();
  const today = useHouseDay();
  const pattern = patternOf(values);
  if (pattern === null) return null;
  const rule = { pattern, fromDay: values.fromDay, untilDay: values.untilDay };
  const times = stretchesUnder(rule, today, addDays(today, lookAheadDays)).slice(0, shownTimes);
  const notes = [
    pattern.kind === 'yearly' && pattern.from > pattern.to ? t(($) => $.calendar.rules.newYear) : '',
    pattern.kind === 'yearly' && [pattern.from, pattern.to].includes('02-29')
      ? t(($) => $.calendar.rules.leap)
      : '',
  ].filter((note) => note !== '');
  return (
    <div className="cal-times-to-come" aria-live="polite">
      <p className="cal-strong">{t(($) => $.calendar.rules.preview)}</p>
      {times.length === 0 ? <p>{t(($) => $.calendar.rules.previewNone)}</p> : null}
      <ul>
        {times.map((stretch) => (
          <li key={stretch.fromDay}>{words(stretch)}</li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="cal-quiet">
          {note}
        </p>
      ))}
    </div>
  );
}
