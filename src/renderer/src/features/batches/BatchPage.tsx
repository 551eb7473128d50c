import './batches.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { BatchLine, ItemBatch } from '#shared/contract/batches.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Status } from '../../ui/Status.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { BatchLineRow } from './BatchLineRow.tsx';
import { BatchStatus } from './BatchStatus.tsx';
import { useChangeWords, useWhyWords } from './change-words.ts';
import { useBatchMoment, useUndoBatch } from './use-undo-batch.ts';

/** One change of many items: what it did to each, what was touched since, and its undo. */
export function BatchPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { batchId } = useParams({ from: '/things/batches/$batchId' });
  const query = useQuery(orpc.batches.lines.queryOptions({ input: { batchId } }));
  return (
    <div className="catalog-page batch-page">
      {query.data ? (
        <KnownBatch {...query.data} />
      ) : (
        <>
          <PageHeader title={t(($) => $.batch.list.title)} back={<BackToBatches />} />
          <Awaiting query={query} />
        </>
      )}
    </div>
  );
}

function BackToBatches() {
  const { t } = useText();
  return <BackLink to="/things/batches">{t(($) => $.batch.list.title)}</BackLink>;
}

function KnownBatch({ batch, lines }: { batch: ItemBatch; lines: readonly BatchLine[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const moment = useBatchMoment();
  const undo = useUndoBatch();
  const touched = lines.filter(({ refusal }) => refusal !== null).length;
  const facts = [moment(batch), batch.by === null ? '' : t(($) => $.batch.list.byWhom, { name: batch.by })];
  return (
    <>
      <PageHeader
        title={t(($) => $.batch.done, { count: batch.items })}
        subtitle={facts.filter((fact) => fact !== '').join(' · ')}
        back={<BackToBatches />}
        status={<BatchStatus batch={batch} />}
        actions={
          <>
            {batch.canUndo ? (
              <Button
                icon="undo"
                isDisabled={touched === lines.length}
                isPending={undo.isPending}
                pendingLabel={t(($) => $.batch.undoing)}
                onPress={() => undo.mutate({ batchId: batch.id })}
              >
                {t(($) => $.batch.undo)}
              </Button>
            ) : null}
            <Button
              variant="primary"
              onPress={() => void navigate({ to: '/things', search: { view: 'items' } })}
            >
              {t(($) => $.batch.toList)}
            </Button>
          </>
        }
      />
      {batch.canUndo && touched > 0 ? (
        <Status tone="attention">{t(($) => $.batch.lines.touched, { count: touched })}</Status>
      ) : null}
      <Card title={t(($) => $.batch.lines.title)} icon="list">
        <Lines batch={batch} lines={lines} />
      </Card>
    </>
  );
}

function Lines({ batch, lines }: { batch: ItemBatch; lines: readonly BatchLine[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const words = useChangeWords();
  return (
    <div className="batch-list batch-list-tall">
      <VirtualList
        label={t(($) => $.batch.lines.title)}
        items={lines}
        itemId={({ itemId }) => itemId}
        rowHeight={57}
        placeKey={`batch ${batch.id}`}
        onOpen={({ itemId }) => void navigate({ to: '/things/items/$itemId', params: { itemId } })}
      >
        {(line) => (
          <BatchLineRow
            line={line}
            said={line.changes.map(words)}
            status={<LineStatus batch={batch} line={line} />}
          />
        )}
      </VirtualList>
    </div>
  );
}

function LineStatus({ batch, line }: { batch: ItemBatch; line: BatchLine }) {
  const { t } = useText();
  const why = useWhyWords();
  if (line.restored)
    return (
      <Status tone="neutral" icon="undo">
        {t(($) => $.batch.lines.restored)}
      </Status>
    );
  if (line.refusal === null || (!batch.undone && !batch.canUndo)) return <span />;
  const because = { why: why(line.refusal) };
  return (
    <Status tone="attention">
      {batch.undone ? t(($) => $.batch.lines.stayed, because) : t(($) => $.batch.lines.stays, because)}
    </Status>
  );
}
