import type { CSSProperties } from 'react';
import type { BusySpan } from '#shared/contract/reservations.contract.ts';
import { dayNumber } from '#shared/domain/calendar.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { useSpanWords } from './calendar-words.ts';
import type { ChosenDays } from './month-days.ts';

export interface Lane {
  itemId: string;
  barcode: string;
  itemPlace: string;
  spans: readonly BusySpan[];
}

export interface LanesProps {
  lanes: readonly Lane[];
  fromDay: LocalDay;
  /** Number of days shown. */
  length: number;
  today: LocalDay;
  chosen: ChosenDays;
  /** The one item that is asked for. */
  itemId: string | null;
  onItem: (itemId: string) => void;
}

const rowHeight = 52;

/** What fills the days of each item, a line per item. Enter asks for exactly that item. */
export function Lanes(props: LanesProps) {
  const { lanes, itemId, onItem } = props;
  const { t } = useText();
  return (
    <VirtualList
      label={t(($) => $.waiting.lanes.title)}
      items={lanes}
      itemId={(lane) => lane.itemId}
      currentId={itemId ?? undefined}
      rowHeight={rowHeight}
      height={`min(${lanes.length * rowHeight + 2}px, 26rem)`}
      onOpen={(lane) => onItem(lane.itemId)}
    >
      {(lane) => <LaneLine lane={lane} {...props} />}
    </VirtualList>
  );
}

function LaneLine({ lane, fromDay, length, today, chosen }: LanesProps & { lane: Lane }) {
  const { t } = useText();
  const { short, sentence } = useSpanWords();
  const at = (day: LocalDay) => Math.max(0, Math.min(length, dayNumber(day) - dayNumber(fromDay)));
  const box = (first: LocalDay, last: LocalDay | null): CSSProperties => {
    const start = at(first);
    const end = last === null ? length : at(last) + (last < fromDay ? 0 : 1);
    return {
      insetInlineStart: `${(start / length) * 100}%`,
      inlineSize: `${((Math.min(length, end) - start) / length) * 100}%`,
    };
  };
  const isShown = today >= fromDay && at(today) < length;
  return (
    <div className="lane">
      <div className="lane-item">
        <span className="num lane-code">{lane.barcode}</span>
        <span className="lane-place">{lane.itemPlace}</span>
      </div>
      <div className="lane-track" aria-hidden="true">
        {isShown ? <span className="lane-today" style={box(today, today)} /> : null}
        {chosen.fromDay === null ? null : (
          <span className="lane-chosen" style={box(chosen.fromDay, chosen.toDay ?? chosen.fromDay)} />
        )}
        {lane.spans.map((span) => (
          <span key={`${span.what} ${span.fromDay} ${span.id ?? ''}`}>
            <span
              className="lane-span"
              data-what={span.what}
              data-late={span.isLate ? '' : undefined}
              style={box(span.fromDay, span.toDay)}
              title={sentence(span)}
            >
              {short(span)}
            </span>
            {span.what === 'loan' && span.isLate ? (
              <span className="lane-unknown" style={box(today, null)} />
            ) : null}
          </span>
        ))}
      </div>
      <span className="visually-hidden">
        {lane.spans.length === 0
          ? t(($) => $.waiting.lanes.allFree)
          : lane.spans.map((span) => sentence(span)).join('. ')}
      </span>
    </div>
  );
}

/** The patterns of the lines in words. */
export function LanesLegend() {
  const { t } = useText();
  const whats = ['loan', 'reservation', 'hold', 'buffer', 'unavailable'] as const;
  return (
    <ul className="lanes-legend" aria-label={t(($) => $.waiting.lanes.legend)}>
      {whats.map((what) => (
        <li key={what}>
          <span className="lane-span" data-what={what} aria-hidden="true" />
          {t(($) => $.waiting.lanes.what[what])}
        </li>
      ))}
      <li>
        <span className="lane-unknown" aria-hidden="true" />
        {t(($) => $.waiting.lanes.unknown)}
      </li>
    </ul>
  );
}
