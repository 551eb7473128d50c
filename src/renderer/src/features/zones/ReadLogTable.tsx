import type { CareReading } from '#shared/contract/zones.contract.ts';
import { useText } from '../../app/text.ts';
import { useMoment } from '../../staff/moment.ts';
import { Table } from '../../ui/Table.tsx';

type Line = CareReading & { id: string };

/** The lines of the log, newest first; a reading without the usual ground says so. */
export function ReadLogTable({ readings }: { readings: readonly CareReading[] }) {
  const { t } = useText();
  const moment = useMoment();
  if (readings.length === 0) return <p>{t(($) => $.zones.log.none)}</p>;
  const rows: Line[] = readings.map((one, n) => ({ ...one, id: String(n) }));
  const work = ({ role }: Line) => (role === 'kiosk' ? '' : t(($) => $.staff.roles[role]));
  return (
    <Table<Line>
      label={t(($) => $.zones.log.button)}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'when', header: t(($) => $.zones.log.when), renderCell: ({ at }) => moment(at) },
        {
          id: 'who',
          header: t(($) => $.zones.log.who),
          renderCell: (line) => `${line.byName ?? t(($) => $.zones.log.someone)} (${work(line)})`,
        },
        {
          id: 'what',
          header: t(($) => $.zones.log.what),
          renderCell: ({ what }) => t(($) => $.zones.log.kinds[what]),
        },
        {
          id: 'why',
          header: t(($) => $.zones.log.why),
          renderCell: ({ ground }) =>
            ground === null ? t(($) => $.zones.log.unknownGround) : t(($) => $.zones.who.grounds[ground]),
        },
      ]}
    />
  );
}
