import './Pictogram.css';
import { type PictogramName, pictograms } from './pictograms.ts';

export type { PictogramName } from './pictograms.ts';

/** A drawn picture of a thing or an act. Silent: the word beside it speaks. */
export function Pictogram({ name }: { name: PictogramName }) {
  const { lines, ground, mirrors } = pictograms[name];
  return (
    <svg
      className="k-pictogram"
      viewBox="0 0 64 64"
      aria-hidden="true"
      data-mirror={mirrors === true ? '' : undefined}
    >
      {ground?.map((shape) => (
        <path key={`ground ${shape}`} className="k-pictogram-ground" d={shape} />
      ))}
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
