import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDate, FormNumber, FormRadios, FormText } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { PlanFrame } from './PlanFrame.tsx';
import { useSayMoved } from './use-say-moved.ts';
import { initiativesOf, WhereFields, type WhereValues } from './WhereFields.tsx';

type How = 'nextOpen' | 'days' | 'toDay';

interface MoveValues extends WhereValues {
  dueFrom: string | null;
  dueTo: string | null;
  how: How | null;
  days: number | null;
  day: string | null;
  reason: string;
}

/** Moves the due dates of a choice of loans; first one sees which, and where they go. */
export function MoveDuePage() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const navigate = useNavigate();
  const today = useHouseDay();
  const [dueMoveId] = useState(newId);
  const sayMoved = useSayMoved();
  const form = useForm<MoveValues>({
    defaultValues: {
      where: 'house',
      initiativeIds: [],
      dueFrom: today,
      dueTo: null,
      how: 'days',
      days: 7,
      day: null,
      reason: '',
    },
    shouldFocusError: false,
  });
  const asked = askedOf(useWatch({ control: form.control }) as MoveValues);
  const preview = useQuery(
    orpc.calendar.previewMove.queryOptions({
      input: asked ?? { initiativeIds: null, dueFrom: today, dueTo: today, how: { kind: 'days', days: 0 } },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
    }),
  );
  const move = useCommand(
    (input: Parameters<Client['calendar']['moveDue']>[0]) => client.calendar.moveDue(input),
    {
      onSuccess(answer) {
        sayMoved(answer);
        void navigate({ to: '/calendar/moves/$moveId', params: { moveId: answer.move.id } });
      },
    },
  );
  const loans = asked === null ? 0 : (preview.data?.loans ?? 0);
  return (
    <PlanFrame
      title={t(($) => $.calendar.move.title)}
      subtitle={t(($) => $.calendar.move.subtitle)}
      preview={asked === null ? null : preview}
      form={
        <Form
          form={form}
          onSave={(values) => {
            const what = askedOf(values);
            if (what === null) return;
            move.mutate({ dueMoveId, ...what, reason: values.reason.trim(), previewed: loans });
          }}
          fields={['where', 'initiativeIds', 'dueFrom', 'dueTo', 'how', 'days', 'day', 'reason']}
          firstField="dueFrom"
          failure={move.error}
          label={t(($) => $.calendar.move.title)}
        >
          <MoveFields form={form} />
          <SaveBar
            isSaving={move.isPending}
            isDisabled={loans === 0}
            saveLabel={t(($) => $.calendar.move.confirm, { count: loans })}
            onCancel={() => void navigate({ to: '/calendar', search: {} })}
          />
        </Form>
      }
    />
  );
}

/** What is asked of the core; null as long as it cannot be asked. */
function askedOf(values: MoveValues) {
  const initiativeIds = initiativesOf(values);
  const { dueFrom } = values;
  const dueTo = values.dueTo ?? dueFrom;
  const how = howOf(values);
  if (initiativeIds === undefined || dueFrom === null || dueTo === null || dueTo < dueFrom) return null;
  return how === null ? null : { initiativeIds, dueFrom, dueTo, how };
}

function howOf({ how, days, day }: MoveValues) {
  if (how === 'nextOpen') return { kind: 'days' as const, days: 0 };
  if (how === 'toDay') return day === null ? null : { kind: 'toDay' as const, day };
  if (days === null || days === 0 || Math.abs(days) > 365) return null;
  return { kind: 'days' as const, days };
}

function MoveFields({ form }: { form: UseFormReturn<MoveValues> }) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const how = useWatch({ control: form.control, name: 'how' });
  const shared = {
    control: form.control,
    today,
    yearGuess: 'future' as const,
    unreadable: t(($) => $.catalog.unreadableDay),
    describe: (value: string) => formatDay(value, i18n.language),
  };
  return (
    <div className="entry-fields">
      <div className="cal-pair">
        <FormDate<MoveValues>
          {...shared}
          name="dueFrom"
          label={t(($) => $.calendar.move.dueFrom)}
          check={(from) => (from === null ? t(($) => $.calendar.close.needsDay) : undefined)}
        />
        <FormDate<MoveValues>
          {...shared}
          name="dueTo"
          label={t(($) => $.calendar.move.dueTo)}
          hint={t(($) => $.calendar.close.toHint)}
          check={(to) => {
            const from = form.getValues('dueFrom');
            return to !== null && from !== null && to < from
              ? t(($) => $.calendar.close.reversed)
              : undefined;
          }}
        />
      </div>
      <WhereFields control={form.control} legend={t(($) => $.calendar.move.which)} />
      <FormRadios<MoveValues, How>
        control={form.control}
        name="how"
        legend={t(($) => $.calendar.move.how)}
        options={[
          {
            value: 'nextOpen',
            label: t(($) => $.calendar.move.nextOpen),
            hint: t(($) => $.calendar.move.nextOpenHint),
          },
          { value: 'days', label: t(($) => $.calendar.move.days) },
          { value: 'toDay', label: t(($) => $.calendar.move.toDay) },
        ]}
      />
      {how === 'days' ? (
        <FormNumber<MoveValues>
          control={form.control}
          name="days"
          label={t(($) => $.calendar.move.daysLabel)}
          hint={t(($) => $.calendar.move.daysHint)}
          check={(days) =>
            days === null || days === 0 || Math.abs(days) > 365
              ? t(($) => $.calendar.move.needsDays)
              : undefined
          }
        />
      ) : null}
      {how === 'toDay' ? (
        <FormDate<MoveValues>
          {...shared}
          name="day"
          label={t(($) => $.calendar.move.day)}
          check={(day) => {
            if (day === null) return t(($) => $.calendar.move.needsDay);
            return day < today ? t(($) => $.calendar.close.past) : undefined;
          }}
        />
      ) : null}
      <p className="cal-quiet">{t(($) => $.calendar.move.openDay)}</p>
      <FormText<MoveValues>
        control={form.control}
        name="reason"
        label={t(($) => $.calendar.move.reason)}
        hint={t(($) => $.calendar.move.reasonHint)}
        maxLength={120}
        check={(reason) => (reason.trim() === '' ? t(($) => $.calendar.move.needsReason) : undefined)}
      />
    </div>
  );
}
