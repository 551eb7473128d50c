import './Pictogram.css';
import type { CSSProperties } from 'react';
import { pictogramOf } from './pictogram-files.ts';

export interface PictogramProps {
  /** A name of `resources/pictograms` without extension; an unknown one shows a neutral drawing. */
  name: string;
}

/**
 * A drawn picture of a thing, an initiative or an act, in the colour of the text around it. Silent: the word beside it
 * speaks. Give it a size with `inline-size` on `.ui-pictogram`; it is square.
 */
export function Pictogram({ name }: PictogramProps) {
  const { address, mirrors } = pictogramOf(name);
  return (
    <span
      className="ui-pictogram"
      aria-hidden="true"
      data-mirror={mirrors ? '' : undefined}
      style={{ '--pictogram': `url("${address}")` } as CSSProperties}
    />
  );
}
