import type { Backup } from '#shared/contract/admin.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { sizeOf } from './ago.ts';
import { Moment } from './Moment.tsx';

export interface BackupTableProps {
  backups: readonly Backup[];
  folder: string;
  /** Left out for who may not put one back. */
  onRestore: ((backup: Backup) => void) | undefined;
}

const reasons = ['manual', 'hourly', 'daily', 'migration', 'restore'] as const;
const reasonOf = (backup: Backup) => reasons.find((reason) => reason === backup.reason) ?? 'other';

export function BackupTable({ backups, folder, onRestore }: BackupTableProps) {
  const { t, i18n } = useText();
  const columns: TableColumn<Backup>[] = [
    {
      id: 'when',
      header: t(($) => $.admin.backup.when),
      isRowHeader: true,
      renderCell: ({ madeAt }) => <Moment at={madeAt} />,
    },
    {
      id: 'why',
      header: t(($) => $.admin.backup.why),
      renderCell: (backup) => t(($) => $.admin.backup.reasons[reasonOf(backup)]),
    },
    {
      id: 'size',
      header: t(($) => $.admin.backup.size),
      isNumeric: true,
      renderCell: ({ bytes }) => sizeOf(bytes, i18n.language),
    },
    {
      id: 'state',
      header: t(($) => $.admin.backup.state),
      renderCell: ({ verified }) => (
        <Status tone={verified ? 'done' : 'attention'}>
          {t(($) => (verified ? $.admin.backup.verified : $.admin.backup.unverified))}
        </Status>
      ),
    },
  ];
  if (onRestore !== undefined) {
    columns.push({
      id: 'restore',
      header: t(($) => $.admin.backup.actions),
      isHeaderHidden: true,
      renderCell: (backup) => (
        <Button size="small" icon="undo" onPress={() => onRestore(backup)}>
          {t(($) => $.admin.backup.restore)}
        </Button>
      ),
    });
  }
  return (
    <Card
      title={t(($) => $.admin.backup.list)}
      isFlush
      footer={<p className="admin-note admin-path">{t(($) => $.admin.backup.folder, { folder })}</p>}
    >
      <Table
        label={t(($) => $.admin.backup.list)}
        rows={backups}
        rowId={({ name }) => name}
        columns={columns}
        density="dense"
        maxHeight="32rem"
        empty={<EmptyState icon="backup" title={t(($) => $.admin.backup.none)} size="small" />}
      />
    </Card>
  );
}
