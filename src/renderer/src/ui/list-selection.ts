import { type KeyboardEvent, type MouseEvent, useRef } from 'react';

/** Which rows of a list are ticked. Ticks outlive the rows in sight: they may be of another page or filter. */
export interface ListSelection<T> {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** Ctrl+A: everything the list stands for, also what is not fetched yet. Without it the rows that are there. */
  onAll?: (() => void) | undefined;
  /** Rows that cannot be ticked keep no box. */
  mayTick?: ((item: T) => boolean) | undefined;
}

export interface Ticks<T> {
  has: (id: string) => boolean;
  may: (item: T) => boolean;
  /** Ticks all rows from one to another, both included. */
  range: (from: number, to: number) => void;
  /** Space ticks, Shift+Space up to here, Ctrl+A all. True when the key was one of these. */
  key: (event: KeyboardEvent, index: number) => boolean;
  /** A click on the box, or with Ctrl or Shift held. True when it ticked: the row does not open then. */
  click: (event: MouseEvent, index: number, from: number) => boolean;
}

/** The ticking of a list: undefined without a selection. */
export function useTicks<T>(
  items: readonly T[],
  itemId: (item: T) => string,
  selection: ListSelection<T> | undefined,
): Ticks<T> | undefined {
  /** Where a range begins: the last row ticked by itself. */
  const anchor = useRef<string | null>(null);
  if (selection === undefined) return undefined;
  const may = (item: T) => selection.mayTick?.(item) ?? true;
  const range = (from: number, to: number) =>
    selection.onChange(
      withRange(
        selection.ids,
        items
          .slice(...between(from, to))
          .filter(may)
          .map(itemId),
      ),
    );
  const toggle = (index: number) => {
    const item = items[index];
    if (item === undefined || !may(item)) return;
    anchor.current = itemId(item);
    selection.onChange(toggled(selection.ids, itemId(item)));
  };
  const anchorOr = (index: number) => {
    const at = items.findIndex((item) => itemId(item) === anchor.current);
    return at === -1 ? index : at;
  };
  return {
    has: (id) => selection.ids.has(id),
    may,
    range,
    key(event, index) {
      if (event.key === ' ') {
        if (event.shiftKey) range(anchorOr(index), index);
        else toggle(index);
      } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
        if (selection.onAll) selection.onAll();
        else range(0, items.length - 1);
      } else return false;
      event.preventDefault();
      return true;
    },
    click(event, index, from) {
      const isOnBox = event.target instanceof Element && event.target.closest('[data-tick]') !== null;
      if (event.shiftKey) range(anchorOr(from === -1 ? index : from), index);
      else if (isOnBox || event.ctrlKey || event.metaKey) toggle(index);
      else return false;
      return true;
    },
  };
}

function between(from: number, to: number): [number, number] {
  return [Math.max(0, Math.min(from, to)), Math.max(from, to) + 1];
}

function withRange(ids: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return new Set([...ids, ...more]);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
