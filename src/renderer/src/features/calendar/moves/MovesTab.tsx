import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DueMove } from '#shared/contract/calendar.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Table, type TableColumn } from '../../../ui/Table.tsx';
import { MoveStatus, useMoveMoment } from './move-status.tsx';

/** Every time due dates were moved together, the newest first. */
export function MovesTab() {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const moment = useMoveMoment();
  const query = useQuery(orpc.calendar.moves.queryOptions());
  if (!query.data) return <Awaiting query={query} />;
  const columns: TableColumn<DueMove>[] = [
    { id: 'when', header: t(($) => $.calendar.moves.when), renderCell: moment, isRowHeader: true },
    {
      id: 'what',
      header: t(($) => $.calendar.moves.what),
      renderCell: (move) => t(($) => $.calendar.moves.kinds[move.kind]),
    },
    {
      id: 'reason',
      header: t(($) => $.calendar.moves.reason),
      renderCell: (move) =>
        move.reason === '' ? (
          <span className="cal-quiet">{t(($) => $.calendar.moves.noReason)}</span>
        ) : (
          move.reason
        ),
    },
    {
      id: 'loans',
      header: t(($) => $.calendar.moves.loans),
      renderCell: (move) => move.loans,
      isNumeric: true,
    },
    {
      id: 'asked',
      header: t(($) => $.calendar.moves.asked),
      renderCell: (move) => move.asked,
      isNumeric: true,
    },
    {
      id: 'persons',
      header: t(($) => $.calendar.moves.persons),
      renderCell: (move) => move.persons,
      isNumeric: true,
    },
    { id: 'by', header: t(($) => $.calendar.moves.by), renderCell: (move) => move.by ?? '' },
    {
      id: 'status',
      header: t(($) => $.calendar.moves.status),
      renderCell: (move) => <MoveStatus move={move} />,
    },
  ];
  return (
    <Table
      label={t(($) => $.calendar.moves.title)}
      columns={columns}
      rows={query.data}
      rowId={(move) => move.id}
      rowText={(move) => move.reason}
      onOpen={(move) => void navigate({ to: '/calendar/moves/$moveId', params: { moveId: move.id } })}
      empty={<EmptyState icon="calendar" title={t(($) => $.calendar.moves.none)} size="small" />}
    />
  );
}
