import './batches.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BatchField } from '#shared/contract/batch-words.ts';
import type { ItemBatch, ItemChange } from '#shared/contract/batches.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { BatchStatus } from './BatchStatus.tsx';
import { BackToItems } from './ChangePage.tsx';
import { useBatchMoment } from './use-undo-batch.ts';

/** Every time many items were changed in one act, the newest first. */
export function BatchesPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.batches.recent.queryOptions());
  return (
    <div className="catalog-page batch-page">
      <PageHeader
        title={t(($) => $.batch.list.title)}
        subtitle={t(($) => $.batch.list.subtitle)}
        back={<BackToItems />}
      />
      {query.data ? <Batches batches={query.data} /> : <Awaiting query={query} />}
    </div>
  );
}

function Batches({ batches }: { batches: readonly ItemBatch[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const moment = useBatchMoment();
  const columns: TableColumn<ItemBatch>[] = [
    { id: 'when', header: t(($) => $.batch.list.when), renderCell: moment, isRowHeader: true },
    {
      id: 'what',
      header: t(($) => $.batch.list.what),
      renderCell: ({ change }) =>
        fieldsOf(change)
          .map((field) => t(($) => $.batch.fields[field]))
          .join(', '),
    },
    {
      id: 'items',
      header: t(($) => $.batch.list.items),
      renderCell: ({ items }) => items,
      isNumeric: true,
      width: '9rem',
    },
    { id: 'by', header: t(($) => $.batch.list.by), renderCell: ({ by }) => <bdi>{by ?? ''}</bdi> },
    {
      id: 'status',
      header: t(($) => $.batch.list.status),
      renderCell: (batch) => <BatchStatus batch={batch} />,
    },
  ];
  return (
    <Table
      label={t(($) => $.batch.list.title)}
      columns={columns}
      rows={batches}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/things/batches/$batchId', params: { batchId: id } })}
      empty={
        <EmptyState icon="edit" size="small" title={t(($) => $.batch.list.none)}>
          {t(($) => $.batch.list.noneHow)}
        </EmptyState>
      }
    />
  );
}

function fieldsOf({ kindId, ...change }: ItemChange): BatchField[] {
  const named = Object.entries(change).flatMap(([field, value]) =>
    value === undefined ? [] : [field as Exclude<keyof ItemChange, 'kindId'>],
  );
  return kindId === undefined ? named : ['kind', ...named];
}
