import { Link } from '@tanstack/react-router';
import type { MovedLoan } from '#shared/contract/calendar.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { Table, type TableColumn } from '../../../ui/Table.tsx';

/** Persons whose due day moves, with a number to call; on paper with a box to tick. */
export function CallList({ lines, maxHeight }: { lines: readonly MovedLoan[]; maxHeight?: string }) {
  const { t, i18n } = useText();
  const day = (of: string) => <span className="num">{formatDayShort(of, i18n.language)}</span>;
  const columns: TableColumn<MovedLoan>[] = [
    {
      id: 'person',
      header: t(($) => $.calendar.moves.person),
      renderCell: (line) => (
        <Link to="/people/$personId" params={{ personId: line.personId }}>
          <bdi>{line.personName === '' ? line.personNumber : line.personName}</bdi>
        </Link>
      ),
    },
    {
      id: 'phone',
      header: t(($) => $.calendar.moves.phone),
      renderCell: (line) =>
        line.phone === '' ? (
          <span className="cal-quiet cal-nowrap">{t(($) => $.calendar.moves.noPhone)}</span>
        ) : (
          <span className="num cal-nowrap">{line.phone}</span>
        ),
    },
    {
      id: 'thing',
      header: t(($) => $.calendar.moves.thing),
      renderCell: (line) => (
        <span>
          <bdi>{line.kindName}</bdi> <span className="cal-quiet num">{line.barcode}</span>
        </span>
      ),
    },
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
