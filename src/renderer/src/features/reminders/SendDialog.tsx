import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SendChannel, SkipReason } from '#shared/contract/reminder-words.ts';
import type { PlannedReminder } from '#shared/contract/reminders.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NotYet } from '../loans/growing.tsx';
import { useSending } from './use-sending.ts';
import { useReminderWords } from './words.ts';

export interface SendDialogProps {
  channel: SendChannel;
  personIds: string[];
  initiativeId: string | undefined;
  onClose: () => void;
  onDone: (batchId: string) => void;
}

/** Who gets what, in which language, and why some get nothing; then the one act. */
export function SendDialog({ channel, personIds, initiativeId, onClose, onDone }: SendDialogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  // Whom the dialog was opened for: the list behind it goes on changing.
  const [asked] = useState({ personIds, ...(initiativeId === undefined ? {} : { initiativeId }) });
  const preview = useQuery(orpc.reminders.preview.queryOptions({ input: { ...asked, channel } }));
  const send = useSending(channel, onDone);
  const count = preview.data?.planned.length ?? 0;
  const act = {
    letter: t(($) => $.reminders.preview.make, { count }),
    text: t(($) => $.reminders.preview.copy, { count }),
    email: t(($) => $.reminders.preview.send, { count }),
  }[channel];
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t(($) => $.reminders.preview[channel])}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            isDisabled={count === 0}
            isPending={send.isPending}
            pendingLabel={t(($) => $.common.working)}
            onPress={() => send.mutate(asked)}
          >
            {act}
          </Button>
        </>
      }
    >
      {send.isError ? <FailurePanel error={send.error} /> : null}
      {preview.data ? <Planned channel={channel} {...preview.data} /> : <NotYet query={preview} />}
    </Dialog>
  );
}

interface PlannedProps {
  channel: SendChannel;
  planned: readonly PlannedReminder[];
  skipped: readonly { personId: string; personName: string; reason: SkipReason }[];
}

function Planned({ channel, planned, skipped }: PlannedProps) {
  const { t } = useText();
  return (
    <div className="late-preview">
      <h3>
        {planned.length === 0
          ? t(($) => $.reminders.preview.nobody)
          : t(($) => $.reminders.preview.who, { count: planned.length })}
      </h3>
      <ul className="late-planned">
        {planned.map((one) => (
          <PlannedRow key={one.personId} channel={channel} planned={one} />
        ))}
      </ul>
      {skipped.length === 0 ? null : (
        <>
          <h3>{t(($) => $.reminders.preview.skipped, { count: skipped.length })}</h3>
          <ul className="late-skipped">
            {skipped.map(({ personId, personName, reason }) => (
              <li key={personId}>
                <bdi>{personName}</bdi>: {t(($) => $.reminders.skip[reason])}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function PlannedRow({ channel, planned }: { channel: SendChannel; planned: PlannedReminder }) {
  const { t } = useText();
  const words = useReminderWords();
  return (
    <li>
      <p className="late-planned-who">
        <strong>
          <bdi>{planned.personName}</bdi>
        </strong>
        <span className="late-quiet">
          {words.step(planned.step)} · {words.languages(planned.language)}
        </span>
      </p>
      <p className="late-quiet">
        <bdi>{planned.to ?? t(($) => $.reminders.preview.noTo[channel])}</bdi>
      </p>
      <p>
        {planned.things.map(({ loanId, name, isNew }, n) => (
          <span key={loanId} className={isNew ? undefined : 'late-quiet'}>
            {n > 0 ? ', ' : null}
            <bdi>{name}</bdi>
            {isNew ? null : ` (${t(($) => $.reminders.preview.also)})`}
          </span>
        ))}
      </p>
    </li>
  );
}
