import { useMutation, useQuery } from '@tanstack/react-query';
import type { MailJob } from '#shared/contract/reminders.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Status } from '../../ui/Status.tsx';

const lookEveryMs = 300;

/** How far the sending is; it goes on when the dialog is closed. */
export function MailDialog({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const { t } = useText();
  const { orpc, client } = useApi();
  const query = useQuery({
    ...orpc.reminders.mailJob.queryOptions({ input: { batchId } }),
    refetchInterval: ({ state }) =>
      state.error || (state.data && state.data.state !== 'sending') ? false : lookEveryMs,
  });
  const stop = useMutation({ mutationFn: () => client.reminders.cancelMail({ batchId }) });
  const job = query.data;
  const done = job ? job.sent + job.failed + job.unsure + job.skipped : 0;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t(($) => $.reminders.mailing.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t(($) => $.common.done)}
        </Button>
      }
    >
      <div className="late-mailing" aria-live="polite">
        {job?.state === 'sending' ? (
          <>
            <p>{t(($) => $.reminders.mailing.sending)}</p>
            <ProgressBar
              label={t(($) => $.reminders.mailing.label)}
              value={job.total === 0 ? null : (100 * done) / job.total}
              valueText={t(($) => $.reminders.mailing.of, { done, total: job.total })}
              onCancel={() => stop.mutate()}
              cancelLabel={t(($) => $.reminders.mailing.stop)}
            />
          </>
        ) : null}
        {job && job.state !== 'sending' ? <Ended job={job} /> : null}
        {query.isError ? <Status tone="attention">{t(($) => $.reminders.mailing.lost)}</Status> : null}
      </div>
    </Dialog>
  );
}

function Ended({ job }: { job: MailJob }) {
  const { t } = useText();
  const missed = job.failed + job.unsure;
  const why = t(($) => $.reminders.failure[job.failure ?? 'other']);
  return (
    <>
      <Status tone="done">{t(($) => $.reminders.mailing.done, { count: job.sent })}</Status>
      {job.state === 'cancelled' ? (
        <Status tone="info">{t(($) => $.reminders.mailing.cancelled)}</Status>
      ) : null}
      {job.state === 'failed' ? (
        <Status tone="attention">{t(($) => $.reminders.mailing.failed, { why })}</Status>
      ) : null}
      {missed > 0 ? (
        <Status tone="attention">{t(($) => $.reminders.mailing.some, { count: missed })}</Status>
      ) : null}
    </>
  );
}
