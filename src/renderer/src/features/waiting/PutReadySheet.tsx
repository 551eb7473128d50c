import { createPortal } from 'react-dom';
import type { Hold } from '#shared/contract/holds.contract.ts';
import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { putReadyLines } from './put-ready.ts';

export interface PutReadySheetProps {
  holds: readonly Hold[];
  reservations: readonly Reservation[];
}

/** The walk along the shelves on paper: what to lay ready and for whom, with a box to tick. Never on the screen. */
export function PutReadySheet({ holds, reservations }: PutReadySheetProps) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const day = useDayWords();
  const lines = putReadyLines(holds, reservations, i18n.language);
  if (lines.length === 0) return null;
  return createPortal(
    <section className="put-ready" lang={i18n.language}>
      <h1>{t(($) => $.waiting.sheet.title, { day: day(today) })}</h1>
      <table>
        <thead>
          <tr>
            <th>{t(($) => $.waiting.sheet.done)}</th>
            <th>{t(($) => $.waiting.sheet.place)}</th>
            <th>{t(($) => $.waiting.sheet.thing)}</th>
            <th>{t(($) => $.waiting.sheet.code)}</th>
            <th>{t(($) => $.waiting.sheet.person)}</th>
            <th>{t(($) => $.waiting.sheet.why)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="put-ready-box">☐</td>
              <td>{line.place || '–'}</td>
              <td>
                <bdi>{line.thing}</bdi> <small>{line.initiative}</small>
              </td>
              <td className="num">{line.barcode}</td>
              <td>
                <bdi>{line.person}</bdi> <small className="num">{line.number}</small>
              </td>
              <td>
                {t(($) => $.waiting.sheet[line.why], { day: formatDayShort(line.untilDay, i18n.language) })}
                {line.inDanger === null ? null : (
                  <strong> {t(($) => $.waiting.reservation.danger[line.inDanger ?? 'stillOut'])}</strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
