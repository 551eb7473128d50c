import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { formatDay } from '#shared/domain/day-format.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDate, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../../staff/form/refusals.ts';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useToast } from '../../../ui/Toaster.tsx';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { readHours, type TypedHours } from './exception-form.ts';

interface Values extends TypedHours {
  day: string | null;
  reason: string;
  where: string | null;
}

type SetInput = Parameters<Client['calendar']['setException']>[0];
type RemoveInput = Parameters<Client['calendar']['removeException']>[0];

const refusalFields: RefusalFields<Values> = { 'calendar.inThePast': 'day' };
const wholeHouse = 'house';

export interface AddExceptionProps {
  /** The day, when it is known already. */
  day?: string;
  /** The initiative, when it is known already; otherwise one is chosen, or the whole house. */
  initiativeId?: string;
  onClose: () => void;
}

/** Gives one day other hours: one opening or two, for an initiative or the whole house. */
export function AddException({ day, initiativeId, onClose }: AddExceptionProps) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const initiatives = useInitiatives();
  const [exceptionId] = useState(newId);
  const form = useForm<Values>({
    defaultValues: {
      day: day ?? null,
      opens: '',
      closes: '',
      opensAgain: '',
      closesAgain: '',
      reason: '',
      where: initiativeId ?? wholeHouse,
    },
    shouldFocusError: false,
  });
  const add = useAddException(useRefusalAtField(form, refusalFields), onClose);
  const check = (field: keyof TypedHours) => () => {
    const read = readHours(form.getValues());
    if (!('problem' in read) || read.field !== field) return undefined;
    return t(($) => $.calendar.exception[read.problem]);
  };
  const time = (field: keyof TypedHours, label: string, hint?: string) => (
    <FormText<Values>
      control={form.control}
      name={field}
      label={label}
      hint={hint}
      width="xs"
      inputMode="numeric"
      check={check(field)}
    />
  );
  const save = (values: Values) => {
    const read = readHours(values);
    if ('problem' in read) return;
    add.mutate({
      exceptionId,
      initiativeId: values.where === wholeHouse ? null : values.where,
      day: values.day ?? '',
      ranges: read.ranges,
      reason: values.reason.trim(),
    });
  };
  return (
    <div className="closing-new cal-exception-new">
      <Form
        form={form}
        isShort
        onSave={save}
        fields={['day', 'opens', 'closes', 'opensAgain', 'closesAgain', 'reason', 'where']}
        firstField={day === undefined ? 'day' : 'opens'}
        failure={failureOnTop(add.error, refusalFields)}
        label={t(($) => $.calendar.exception.add)}
      >
        <div className="entry-fields">
          <FormDate<Values>
            control={form.control}
            name="day"
            label={t(($) => $.calendar.exception.day)}
            hint={t(($) => $.calendar.exception.dayHint)}
            today={today}
            yearGuess="future"
            unreadable={t(($) => $.catalog.unreadableDay)}
            describe={(value) => formatDay(value, i18n.language)}
            check={(value) => {
              if (value === null) return t(($) => $.calendar.exception.needsDay);
              return value < today ? t(($) => $.calendar.exception.past) : undefined;
            }}
          />
          <div className="cal-times">
            {time(
              'opens',
              t(($) => $.calendar.exception.first),
            )}
            {time(
              'closes',
              t(($) => $.calendar.exception.until),
            )}
            {time(
              'opensAgain',
              t(($) => $.calendar.exception.second),
            )}
            {time(
              'closesAgain',
              t(($) => $.calendar.exception.secondUntil),
            )}
          </div>
          <p className="cal-quiet">{t(($) => $.calendar.exception.secondHint)}</p>
          <FormText<Values>
            control={form.control}
            name="reason"
            label={t(($) => $.calendar.exception.reason)}
            hint={t(($) => $.calendar.exception.reasonHint)}
            optionalText={t(($) => $.common.optional)}
            maxLength={120}
          />
          <FormSelect<Values, string>
            control={form.control}
            name="where"
            label={t(($) => $.calendar.exception.where)}
            placeholder={t(($) => $.common.choose)}
            options={[
              { value: wholeHouse, label: t(($) => $.calendar.rules.wholeHouse), icon: 'house' },
              ...initiatives.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <p className="cal-quiet">{t(($) => $.calendar.exception.wins)}</p>
        </div>
        <SaveBar isSaving={add.isPending} saveLabel={t(($) => $.calendar.exception.add)} onCancel={onClose} />
      </Form>
    </div>
  );
}

function useAddException(onError: (error: unknown) => void, onSaved: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const takeBack = useCommand((input: RemoveInput) => client.calendar.removeException(input), {
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
  return useCommand((input: SetInput) => client.calendar.setException(input), {
    onSuccess(exception) {
      toast.show({
        tone: 'done',
        text: t(($) => $.calendar.exception.added),
        action: {
          label: t(($) => $.common.undo),
          onPress: () => takeBack.mutate({ exceptionId: exception.id }),
        },
      });
      onSaved();
    },
    onError,
  });
}
