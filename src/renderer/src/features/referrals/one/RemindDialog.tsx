import '../../../staff/form/form.css';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormArea, FormDate, FormText } from '../../../staff/form/fields.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { useSaidWithUndo } from './said.ts';

interface RemindValues {
  saidBy: string;
  note: string;
  dueDay: string | null;
}
type Remind = Parameters<Client['referrals']['remind']>[0];

/** The other party was asked again: with whom, and by when an answer is expected now. */
export function RemindDialog({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const formId = useId();
  const today = useHouseDay();
  const describe = useDayWords();
  const said = useSaidWithUndo();
  const form = useForm<RemindValues>({
    defaultValues: { saidBy: '', note: '', dueDay: addDays(today, 7) },
    shouldFocusError: false,
  });
  const remind = useCommand((input: Remind) => client.referrals.remind(input), {
    onSuccess(answer) {
      said(
        t(($) => $.referrals.said.reminded),
        answer,
      );
      onClose();
    },
  });
  const title = t(($) => $.referrals.one.remindTitle);
  return (
    <FormDialog
      title={title}
      formId={formId}
      sendLabel={t(($) => $.common.save)}
      isPending={remind.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['saidBy', 'dueDay', 'note']}
        failure={remind.error}
        label={title}
        onSave={({ saidBy, note, dueDay }) =>
          remind.mutate({
            referralId: referral.id,
            saidBy: saidBy.trim(),
            note: note.trim(),
            day: null,
            dueDay: dueDay ?? today,
          })
        }
      >
        <div className="entry-fields">
          <FormText<RemindValues>
            control={form.control}
            name="saidBy"
            label={t(($) => $.referrals.one.tellWho)}
            optionalText={t(($) => $.common.optional)}
            maxLength={120}
          />
          <FormDate<RemindValues>
            control={form.control}
            name="dueDay"
            label={t(($) => $.referrals.form.due)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
            describe={describe}
            yearGuess="future"
            check={(day) => (day === null ? t(($) => $.referrals.one.needsDue) : undefined)}
          />
          <FormArea<RemindValues>
            control={form.control}
            name="note"
            label={t(($) => $.referrals.why.note)}
            optionalText={t(($) => $.common.optional)}
            rows={2}
            maxLength={1000}
          />
        </div>
      </Form>
    </FormDialog>
  );
}
