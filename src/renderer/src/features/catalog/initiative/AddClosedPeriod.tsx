import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDate, FormRadios, FormText } from '../../../staff/form/fields.tsx';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../../staff/form/refusals.ts';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useToast } from '../../../ui/Toaster.tsx';

interface ClosingValues {
  fromDay: string | null;
  toDay: string | null;
  reason: string;
  where: 'here' | 'house';
}

type AddInput = Parameters<Client['catalog']['addClosedPeriod']>[0];
type RemoveInput = Parameters<Client['catalog']['removeClosedPeriod']>[0];

const refusalFields: RefusalFields<ClosingValues> = { 'catalog.periodReversed': 'toDay' };

/** Closes an initiative or the whole house for some days. */
export function AddClosedPeriod({ initiative, onClose }: { initiative: Initiative; onClose: () => void }) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const today = useHouseDay();
  const [closedPeriodId] = useState(newId);
  const form = useForm<ClosingValues>({
    defaultValues: { fromDay: null, toDay: null, reason: '', where: 'here' },
    shouldFocusError: false,
  });
  const showAtField = useRefusalAtField(form, refusalFields);
  const takeBack = useCommand((input: RemoveInput) => client.catalog.removeClosedPeriod(input), {
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
  const add = useCommand((input: AddInput) => client.catalog.addClosedPeriod(input), {
    onSuccess(period) {
      toast.show({
        tone: 'done',
        text: t(($) => $.catalog.closed.added),
        action: {
          label: t(($) => $.common.undo),
          onPress: () => takeBack.mutate({ closedPeriodId: period.id }),
        },
      });
      onClose();
    },
    onError: showAtField,
  });
  const day = {
    today,
    yearGuess: 'future' as const,
    unreadable: t(($) => $.catalog.unreadableDay),
    describe: (value: string) => formatDay(value, i18n.language),
  };
  return (
    <div className="closing-new">
      <Form
        form={form}
        isShort
        onSave={({ fromDay, toDay, reason, where }) =>
          add.mutate({
            closedPeriodId,
            initiativeId: where === 'house' ? null : initiative.id,
            fromDay: fromDay ?? '',
            toDay: toDay ?? fromDay ?? '',
            reason: reason.trim(),
          })
        }
        fields={['fromDay', 'toDay', 'reason', 'where']}
        firstField="fromDay"
        failure={failureOnTop(add.error, refusalFields)}
        label={t(($) => $.catalog.closed.add)}
      >
        <div className="entry-fields">
          <div className="entry-row closing-days-row">
            <FormDate<ClosingValues>
              {...day}
              control={form.control}
              name="fromDay"
              label={t(($) => $.catalog.closed.from)}
              hint={t(($) => $.catalog.closed.dayHint)}
              check={(from) => (from === null ? t(($) => $.catalog.closed.needsDay) : undefined)}
            />
            <FormDate<ClosingValues>
              {...day}
              control={form.control}
              name="toDay"
              label={t(($) => $.catalog.closed.to)}
              hint={t(($) => $.catalog.closed.toHint)}
              check={(to) => {
                const from = form.getValues('fromDay');
                if (to !== null && to < today) return t(($) => $.catalog.closed.past);
                return to !== null && from !== null && to < from
                  ? t(($) => $.catalog.closed.reversed)
                  : undefined;
              }}
            />
          </div>
          <FormText<ClosingValues>
            control={form.control}
            name="reason"
            label={t(($) => $.catalog.closed.reason)}
            hint={t(($) => $.catalog.closed.reasonHint)}
            optionalText={t(($) => $.common.optional)}
            maxLength={120}
          />
          <FormRadios<ClosingValues, 'here' | 'house'>
            control={form.control}
            name="where"
            legend={t(($) => $.catalog.closed.where)}
            isInline
            options={[
              { value: 'here', label: initiative.name },
              { value: 'house', label: t(($) => $.catalog.closed.wholeHouse) },
            ]}
          />
        </div>
        <SaveBar isSaving={add.isPending} saveLabel={t(($) => $.catalog.closed.add)} onCancel={onClose} />
      </Form>
    </div>
  );
}
