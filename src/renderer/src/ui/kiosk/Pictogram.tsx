import './Pictogram.css';
import { type PictogramDrawing, type PictogramName, pictograms } from './pictograms.ts';

export type { PictogramName } from './pictograms.ts';

/** A drawn picture of a thing or an act, on a grid of 64 in one line weight. Silent: the word beside it speaks. */
export function Pictogram({ name }: { name: PictogramName }) {
  const { lines, mirrors }: PictogramDrawing = pictograms[name];
  return (
    <svg
      className="k-pictogram"
      viewBox="0 0 64 64"
      aria-hidden="true"
      data-mirror={mirrors === true ? '' : undefined}
    >
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
