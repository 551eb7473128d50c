import './KioskTileGrid.css';
import { Children, type ReactNode } from 'react';

export interface KioskTileGridProps {
  children: ReactNode;
  /** For assistive technology, where the question does not say it all. */
  label?: string | undefined;
  /**
   * fill: at most six choices share the whole place. flow: many tiles of one size, paged. list: rows, for KioskThing with
   * layout row. scale: steps of a scale, all of one size in one line, so that none invites more than another. Default by
   * count: fill or flow.
   */
  layout?: 'fill' | 'flow' | 'list' | 'scale' | undefined;
}

/** Lays tiles over the full width, upright and lying; few tiles grow, many flow. */
export function KioskTileGrid({ children, label, layout }: KioskTileGridProps) {
  const tiles = Children.toArray(children);
  const kind = layout ?? (tiles.length <= 6 ? 'fill' : 'flow');
  return (
    <ul
      className="k-grid"
      data-layout={kind}
      data-count={kind === 'fill' ? tiles.length : undefined}
      aria-label={label}
    >
      {tiles.map((tile, index) => (
        <li key={index} className="k-grid-place">
          {tile}
        </li>
      ))}
    </ul>
  );
}
