import type { MovedAsked } from '#shared/contract/calendar.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { Status } from '../../../ui/Status.tsx';
import { Table, type TableColumn } from '../../../ui/Table.tsx';
import { PersonToCall, ThingCell } from './PersonCells.tsx';

/** Reservations and things set aside that a closing touches: whom to call first, then who gets other days. */
export function AskedList({ lines, maxHeight }: { lines: readonly MovedAsked[]; maxHeight?: string }) {
  const { t, i18n } = useText();
  const daysOf = ({ fromDay, toDay }: { fromDay: string | null; toDay: string }) => {
    const to = formatDayShort(toDay, i18n.language);
    const days =
      fromDay === null
        ? t(($) => $.calendar.asked.until, { day: to })
        : t(($) => $.calendar.asked.days, { from: formatDayShort(fromDay, i18n.language), to });
    return <span className="num">{days}</span>;
  };
  const columns: TableColumn<MovedAsked>[] = [
    { id: 'person', header: t(($) => $.calendar.moves.person), renderCell: PersonToCall },
    {
      id: 'thing',
      header: t(($) => $.calendar.moves.thing),
      renderCell: (line) => (
        <span className="cal-stays">
          <ThingCell {...line} />
          <span className="cal-quiet">{t(($) => $.calendar.asked[line.what])}</span>
        </span>
      ),
    },
    { id: 'from', header: t(($) => $.calendar.preview.fromDay), renderCell: daysOf },
    {
      id: 'to',
      header: t(($) => $.calendar.preview.toDay),
      renderCell: (line) => (line.to === null ? <Stays why={line.why} /> : daysOf(line.to)),
    },
  ];
  return (
    <Table
      label={t(($) => $.calendar.asked.title)}
      columns={columns}
      rows={lines}
      rowId={(line) => line.id}
      density="dense"
      maxHeight={maxHeight}
    />
  );
}

function Stays({ why }: Pick<MovedAsked, 'why'>) {
  const { t } = useText();
  return (
    <span className="cal-stays">
      <Status tone="attention" icon="phone">
        {t(($) => $.calendar.asked.toCall)}
      </Status>
      {why === null ? null : <span className="cal-quiet">{t(($) => $.calendar.asked[why])}</span>}
    </span>
  );
}
