import '../../../staff/form/form.css';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormArea, FormDate, FormText } from '../../../staff/form/fields.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { useSaidWithUndo } from './said.ts';

interface NoteValues {
  saidBy: string;
  note: string;
  day: string | null;
}

interface Input extends NoteValues {
  commandId: string;
  referralId: string;
}

export interface NoteDialogProps {
  referral: Referral;
  kind: 'tell' | 'handOver' | 'withdraw';
  onClose: () => void;
}

/** What happened beside the states: the sender was told, somebody went along, consent was taken back. */
export function NoteDialog({ referral, kind, onClose }: NoteDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const formId = useId();
  const today = useHouseDay();
  const describe = useDayWords();
  const said = useSaidWithUndo();
  const form = useForm<NoteValues>({
    defaultValues: { saidBy: '', note: '', day: today },
    shouldFocusError: false,
  });
  const act = useCommand(
    ({ commandId, referralId, saidBy, note, day }: Input) =>
      kind === 'withdraw'
        ? client.referrals.withdrawConsent({ commandId, referralId, note })
        : client.referrals[kind]({ commandId, referralId, saidBy, note, day }),
    {
      onSuccess(answer) {
        const what = ({ tell: 'told', handOver: 'handOver', withdraw: 'consentWithdrawn' } as const)[kind];
        said(
          t(($) => $.referrals.said[what]),
          answer,
        );
        onClose();
      },
    },
  );
  const title = t(($) => $.referrals.one[`${kind}Title`]);
  return (
    <FormDialog
      title={title}
      formId={formId}
      sendLabel={t(($) => $.common.save)}
      isPending={act.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['saidBy', 'note', 'day']}
        failure={act.error}
        label={title}
        onSave={({ saidBy, note, day }) =>
          act.mutate({ referralId: referral.id, saidBy: saidBy.trim(), note: note.trim(), day })
        }
      >
        <div className="entry-fields">
          {kind === 'withdraw' ? (
            <p>{t(($) => $.referrals.one.withdrawHint)}</p>
          ) : (
            <FormText<NoteValues>
              control={form.control}
              name="saidBy"
              label={t(($) => $.referrals.one[`${kind}Who`])}
              maxLength={120}
              isRequired
              check={(text) =>
                text.trim() === '' ? t(($) => $.referrals.one[`${kind}WhoNeeded`]) : undefined
              }
            />
          )}
          <FormArea<NoteValues>
            control={form.control}
            name="note"
            label={t(($) => (kind === 'handOver' ? $.referrals.one.handOverSaid : $.referrals.why.note))}
            optionalText={t(($) => $.common.optional)}
            rows={3}
            maxLength={1000}
          />
          {kind === 'withdraw' ? null : (
            <FormDate<NoteValues>
              control={form.control}
              name="day"
              label={t(($) => $.referrals.why.day)}
              today={today}
              unreadable={t(($) => $.catalog.unreadableDay)}
              describe={describe}
              yearGuess="past"
            />
          )}
        </div>
      </Form>
    </FormDialog>
  );
}
