import type { MovedLoan } from '#shared/contract/calendar.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { Table, type TableColumn } from '../../../ui/Table.tsx';
import { PersonCell, PhoneCell, ThingCell } from './PersonCells.tsx';

/** Persons whose due day moves, with a number to call; on paper with a box to tick. */
export function CallList({ lines, maxHeight }: { lines: readonly MovedLoan[]; maxHeight?: string }) {
  const { t, i18n } = useText();
  const day = (of: string) => <span className="num">{formatDayShort(of, i18n.language)}</span>;
  const columns: TableColumn<MovedLoan>[] = [
    { id: 'person', header: t(($) => $.calendar.moves.person), renderCell: PersonCell },
    { id: 'phone', header: t(($) => $.calendar.moves.phone), renderCell: (line) => <PhoneCell {...line} /> },
    { id: 'thing', header: t(($) => $.calendar.moves.thing), renderCell: ThingCell },
    { id: 'from', header: t(($) => $.calendar.preview.fromDay), renderCell: (line) => day(line.fromDay) },
    { id: 'to', header: t(($) => $.calendar.preview.toDay), renderCell: (line) => day(line.toDay) },
  ];
  return (
    <Table
      label={t(($) => $.calendar.moves.call)}
      columns={columns}
      rows={lines}
      rowId={(line) => line.loanId}
      density="dense"
      maxHeight={maxHeight}
    />
  );
}
