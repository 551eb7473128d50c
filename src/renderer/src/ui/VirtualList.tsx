import './VirtualList.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { type ListSelection, useTicks } from './list-selection.ts';

export interface VirtualListProps<T> {
  label: string;
  items: readonly T[];
  itemId: (item: T) => string;
  /** Draws one row. `isActive`: where the arrow keys are. */
  children: (item: T, state: { isActive: boolean; isCurrent: boolean }) => ReactNode;
  onOpen?: ((item: T) => void) | undefined;
  /** The item shown in the side panel. */
  currentId?: string | undefined;
  /** Height of a row in CSS pixels before it is measured; default 64. */
  rowHeight?: number | undefined;
  /** Height of the list as a CSS length; default fills its place. */
  height?: string | undefined;
  /** Keeps the scroll place under this name while the app runs, so that "back" returns to the same row. */
  placeKey?: string | undefined;
  empty?: ReactNode;
  /** Called when the last rows come in sight, to fetch more. */
  onNearEnd?: (() => void) | undefined;
  /** Boxes at the start of each row; the row itself still opens. See `list-selection.ts` for the keys. */
  selection?: ListSelection<T> | undefined;
}

const places = new Map<string, number>();

/** Forgets every kept place; call it when the signed-in person changes. */
export function forgetListPlaces(): void {
  places.clear();
}

/** A long list that draws only what is seen. Arrow keys, Page Up/Down, Home and End move; Enter opens; Space ticks. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const {
    label,
    items,
    itemId,
    children,
    onOpen,
    currentId,
    rowHeight = 64,
    height,
    placeKey,
    empty,
  } = props;
  const { onNearEnd, selection } = props;
  const ticks = useTicks(items, itemId, selection);
  const frame = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- read in this component only, nothing memoised takes its functions
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : itemId(item);
    },
    overscan: 8,
    initialOffset: placeKey === undefined ? 0 : (places.get(placeKey) ?? 0),
    onChange: (instance) => {
      if (placeKey !== undefined && instance.scrollOffset !== null)
        places.set(placeKey, instance.scrollOffset);
    },
  });
  const rows = virtual.getVirtualItems();
  const lastIndex = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (items.length > 0 && lastIndex >= items.length - 5) onNearEnd?.();
  }, [lastIndex, items.length, onNearEnd]);
  const activeIndex = items.findIndex((item) => itemId(item) === (activeId ?? currentId));
  const move = (event: KeyboardEvent) => {
    const active = items[activeIndex];
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      onOpen?.(active);
      return;
    }
    if (ticks?.key(event, activeIndex)) return;
    const target = nextIndex(event.key, activeIndex, items.length, pageSize(frame.current, rowHeight));
    const item = target === undefined ? undefined : items[target];
    if (target === undefined || item === undefined) return;
    event.preventDefault();
    if (event.shiftKey) ticks?.range(activeIndex, target);
    setActiveId(itemId(item));
    virtual.scrollToIndex(target);
  };
  if (items.length === 0) return <div className="ui-list-empty">{empty}</div>;
  return (
    <div
      ref={frame}
      className="ui-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no HTML tag draws rich rows and only those in sight
      role="listbox"
      aria-label={label}
      aria-multiselectable={ticks ? true : undefined}
      tabIndex={0}
      aria-activedescendant={activeIndex === -1 ? undefined : `${listId}-${activeIndex}`}
      style={height === undefined ? undefined : { blockSize: height }}
      onKeyDown={move}
      onFocus={() => {
        const first = items[rows[0]?.index ?? 0];
        if (activeIndex === -1 && first !== undefined) setActiveId(itemId(first));
      }}
    >
      <div className="ui-list-inner" style={{ blockSize: virtual.getTotalSize() }} role="presentation">
        {rows.map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const id = itemId(item);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list holds the focus and the keys
            <div
              key={row.key}
              id={`${listId}-${row.index}`}
              ref={virtual.measureElement}
              data-index={row.index}
              className="ui-list-row"
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the list
              role="option"
              aria-selected={ticks ? ticks.has(id) : id === currentId}
              data-ticks={ticks ? '' : undefined}
              aria-posinset={row.index + 1}
              aria-setsize={items.length}
              data-active={row.index === activeIndex ? '' : undefined}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={(event) => {
                setActiveId(id);
                if (ticks?.click(event, row.index, activeIndex)) return;
                onOpen?.(item);
              }}
            >
              {ticks ? (
                <span className="ui-list-tick" data-tick="" data-off={ticks.may(item) ? undefined : ''}>
                  <span className="ui-list-tick-mark" data-on={ticks.has(id) ? '' : undefined}>
                    {ticks.has(id) ? <Icon name="check" size="1rem" /> : null}
                  </span>
                </span>
              ) : null}
              {children(item, { isActive: row.index === activeIndex, isCurrent: id === currentId })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function pageSize(frame: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, Math.floor((frame?.clientHeight ?? rowHeight) / rowHeight) - 1);
}

function nextIndex(key: string, from: number, count: number, page: number): number | undefined {
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(from + 1);
    case 'ArrowUp':
      return clamp(from - 1);
    case 'PageDown':
      return clamp(from + page);
    case 'PageUp':
      return clamp(from - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
