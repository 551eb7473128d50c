import type { DueConflict } from '#shared/contract/calendar.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { Table, type TableColumn } from '../../../ui/Table.tsx';
import { PersonToCall, ThingCell } from './PersonCells.tsx';

/** Loans that keep their due day because somebody else comes for the item: both persons, to call. */
export function ConflictList({ lines, maxHeight }: { lines: readonly DueConflict[]; maxHeight?: string }) {
  const { t, i18n } = useText();
  const short = (day: string) => formatDayShort(day, i18n.language);
  const columns: TableColumn<DueConflict>[] = [
    { id: 'thing', header: t(($) => $.calendar.moves.thing), renderCell: ThingCell },
    {
      id: 'has',
      header: t(($) => $.calendar.conflicts.has),
      renderCell: PersonToCall,
    },
    {
      id: 'due',
      header: t(($) => $.calendar.conflicts.dueDay),
      renderCell: (line) => <span className="num">{short(line.fromDay)}</span>,
    },
    {
      id: 'next',
      header: t(($) => $.calendar.conflicts.next),
      renderCell: ({ reservedBy }) => <PersonToCall {...reservedBy} />,
    },
    {
      id: 'from',
      header: t(($) => $.calendar.preview.fromDay),
      renderCell: ({ reservedBy }) => (
        <span className="num">{t(($) => $.calendar.conflicts.from, { day: short(reservedBy.fromDay) })}</span>
      ),
    },
  ];
  return (
    <Table
      label={t(($) => $.calendar.conflicts.title)}
      columns={columns}
      rows={lines}
      rowId={(line) => line.loanId}
      density="dense"
      maxHeight={maxHeight}
    />
  );
}
