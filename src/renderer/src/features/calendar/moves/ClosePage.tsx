import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormCheckbox, FormDate, FormText } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { useIsManagement } from '../../catalog/rights.ts';
import { PlanFrame } from './PlanFrame.tsx';
import { useSayMoved } from './use-say-moved.ts';
import { initiativesOf, WhereFields, type WhereValues } from './WhereFields.tsx';

interface CloseValues extends WhereValues {
  fromDay: string | null;
  toDay: string | null;
  reason: string;
  moveDue: boolean;
}

/** Closes suddenly: which initiatives, which days, why; and first what that does to loans that are due. */
export function ClosePage() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const navigate = useNavigate();
  const today = useHouseDay();
  const { day, initiative } = useSearch({ from: '/calendar/close' });
  const [dueMoveId] = useState(newId);
  const sayMoved = useSayMoved();
  const form = useForm<CloseValues>({
    defaultValues: {
      where: initiative === undefined ? 'house' : 'some',
      initiativeIds: initiative === undefined ? [] : [initiative],
      fromDay: day ?? today,
      toDay: null,
      reason: '',
      moveDue: true,
    },
    shouldFocusError: false,
  });
  const asked = askedOf(useWatch({ control: form.control }) as CloseValues, today);
  const preview = useQuery(
    orpc.calendar.previewClose.queryOptions({
      input: asked ?? { initiativeIds: null, fromDay: today, toDay: today, moveDue: false },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
    }),
  );
  const close = useCommand(
    (input: Parameters<Client['calendar']['closeAndMove']>[0]) => client.calendar.closeAndMove(input),
    {
      onSuccess(answer) {
        sayMoved(answer);
        void navigate({ to: '/calendar/moves/$moveId', params: { moveId: answer.move.id } });
      },
    },
  );
  const loans = asked?.moveDue === true ? (preview.data?.loans ?? 0) : 0;
  return (
    <PlanFrame
      title={t(($) => $.calendar.close.title)}
      subtitle={t(($) => $.calendar.close.subtitle)}
      preview={asked === null ? null : preview}
      note={asked?.moveDue === false ? t(($) => $.calendar.preview.closedOnly) : undefined}
      form={
        <Form
          form={form}
          onSave={(values) => {
            const what = askedOf(values, today);
            if (what === null) return;
            close.mutate({
              dueMoveId,
              ...what,
              reason: values.reason.trim(),
              ...(preview.data ? { previewed: preview.data.loans } : {}),
            });
          }}
          fields={['where', 'initiativeIds', 'fromDay', 'toDay', 'reason']}
          firstField="reason"
          failure={close.error}
          label={t(($) => $.calendar.close.title)}
        >
          <CloseFields form={form} />
          <SaveBar
            isSaving={close.isPending}
            saveLabel={
              loans === 0
                ? t(($) => $.calendar.close.confirm)
                : t(($) => $.calendar.close.confirmMove, { count: loans })
            }
            onCancel={() => void navigate({ to: '/calendar', search: {} })}
          />
        </Form>
      }
    />
  );
}

/** What is asked of the core; null as long as it cannot be asked. */
function askedOf(values: CloseValues, today: string) {
  const initiativeIds = initiativesOf(values);
  const { fromDay, moveDue } = values;
  const toDay = values.toDay ?? fromDay;
  if (initiativeIds === undefined || fromDay === null || toDay === null) return null;
  return fromDay < today || toDay < fromDay ? null : { initiativeIds, fromDay, toDay, moveDue };
}

function CloseFields({ form }: { form: UseFormReturn<CloseValues> }) {
  const { t } = useText();
  return (
    <div className="entry-fields">
      <FormText<CloseValues>
        control={form.control}
        name="reason"
        label={t(($) => $.calendar.close.reason)}
        hint={t(($) => $.calendar.close.reasonHint)}
        optionalText={t(($) => $.common.optional)}
        maxLength={120}
      />
      <WhereFields control={form.control} legend={t(($) => $.calendar.close.where)} />
      <CloseDays form={form} />
      <FormCheckbox<CloseValues>
        control={form.control}
        name="moveDue"
        label={t(($) => $.calendar.close.move)}
        hint={t(($) => $.calendar.close.moveHint)}
      />
    </div>
  );
}

/** Management chooses days; the front desk closes for today. */
function CloseDays({ form }: { form: UseFormReturn<CloseValues> }) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const day = useDayWords();
  if (!useIsManagement())
    return (
      <div>
        <p className="cal-strong">
          {t(($) => $.common.labelled, { label: t(($) => $.calendar.close.today), value: day(today) })}
        </p>
        <p className="cal-quiet">{t(($) => $.calendar.close.todayOnly)}</p>
      </div>
    );
  const shared = {
    control: form.control,
    today,
    yearGuess: 'future' as const,
    unreadable: t(($) => $.catalog.unreadableDay),
    describe: (value: string) => formatDay(value, i18n.language),
  };
  return (
    <div className="cal-pair">
      <FormDate<CloseValues>
        {...shared}
        name="fromDay"
        label={t(($) => $.calendar.close.from)}
        check={(from) => {
          if (from === null) return t(($) => $.calendar.close.needsDay);
          return from < today ? t(($) => $.calendar.close.past) : undefined;
        }}
      />
      <FormDate<CloseValues>
        {...shared}
        name="toDay"
        label={t(($) => $.calendar.close.to)}
        hint={t(($) => $.calendar.close.toHint)}
        check={(to) => {
          const from = form.getValues('fromDay');
          return to !== null && from !== null && to < from ? t(($) => $.calendar.close.reversed) : undefined;
        }}
      />
    </div>
  );
}
