import { useMutation, useQuery } from '@tanstack/react-query';
import type { SentBatch } from '#shared/contract/reminders.contract.ts';
import { formatDayOf, formatTimeOf } from '#shared/domain/day-format.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { NotYet, useGrowing } from '../loans/growing.tsx';
import { UnsureCard } from './UnsureCard.tsx';
import { usePrintBatch, useUndoBatch } from './use-sending.ts';

/** What was sent, newest first; what may or may not have arrived stands above it. */
export function SentTab() {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const query = useQuery(
    orpc.reminders.batches.queryOptions({
      input: { limit: growing.limit },
      placeholderData: (earlier) => earlier,
    }),
  );
  const columns = useColumns();
  if (!query.data) return <NotYet query={query} />;
  const { batches, total } = query.data;
  return (
    <div className="late-list">
      <UnsureCard />
      <Table
        label={t(($) => $.reminders.sent.list)}
        density="dense"
        columns={columns}
        rows={batches}
        rowId={({ batchId }) => batchId}
        empty={
          <EmptyState icon="mail" title={t(($) => $.reminders.sent.empty)}>
            {t(($) => $.reminders.sent.emptyHow)}
          </EmptyState>
        }
      />
      {growing.button(batches.length, total)}
    </div>
  );
}

function useColumns(): TableColumn<SentBatch>[] {
  const { t, i18n } = useText();
  const { house } = useStaffSession();
  return [
    {
      id: 'when',
      header: t(($) => $.reminders.sent.when),
      renderCell: ({ at }) =>
        `${formatDayOf(at, house.timeZone, i18n.language)}, ${formatTimeOf(at, house.timeZone, i18n.language)}`,
    },
    {
      id: 'how',
      header: t(($) => $.reminders.sent.how),
      renderCell: ({ channel }) => t(($) => $.reminders.sent.channel[channel]),
    },
    {
      id: 'who',
      header: t(($) => $.reminders.sent.who),
      renderCell: ({ persons }) => t(($) => $.reminders.sent.persons, { count: persons }),
    },
    { id: 'by', header: t(($) => $.reminders.sent.by), renderCell: ({ by }) => by ?? '—' },
    {
      id: 'state',
      header: t(($) => $.reminders.sent.state),
      renderCell: (batch) => <BatchState batch={batch} />,
    },
    {
      id: 'acts',
      header: t(($) => $.reminders.sent.actions),
      isHeaderHidden: true,
      renderCell: (batch) => <BatchActs batch={batch} />,
    },
  ];
}

function BatchState({ batch }: { batch: SentBatch }) {
  const { t } = useText();
  if (batch.isUndone)
    return (
      <Status tone="neutral" icon="undo">
        {t(($) => $.reminders.sent.undone)}
      </Status>
    );
  if (batch.unsure > 0)
    return <Status tone="attention">{t(($) => $.reminders.sent.unsure, { count: batch.unsure })}</Status>;
  if (batch.failed > 0)
    return <Status tone="attention">{t(($) => $.reminders.sent.failed, { count: batch.failed })}</Status>;
  return <Status tone="done">{t(($) => $.reminders.sent.done)}</Status>;
}

function BatchActs({ batch }: { batch: SentBatch }) {
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const undo = useUndoBatch();
  const printBatch = usePrintBatch();
  const print = useMutation({
    mutationFn: () => printBatch(batch.batchId),
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
  return (
    <span className="late-claim">
      {batch.channel === 'letter' && !batch.isUndone ? (
        <Button size="small" icon="print" isPending={print.isPending} onPress={() => print.mutate()}>
          {t(($) => $.reminders.sent.again)}
        </Button>
      ) : null}
      {batch.canUndo ? (
        <Button size="small" variant="quiet" icon="undo" onPress={() => undo({ batchId: batch.batchId })}>
          {t(($) => $.common.undo)}
        </Button>
      ) : null}
    </span>
  );
}
