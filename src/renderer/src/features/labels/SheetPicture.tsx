import { cornerOf, labelsPerPage, type Paper } from '#shared/domain/label-papers.ts';
import { useText } from '../../app/text.ts';
import { NumberField } from '../../ui/NumberField.tsx';

export interface SheetPictureProps {
  paper: Paper;
  start: number;
  /** Labels that will be printed. */
  count: number;
  onStart: (start: number) => void;
}

/** The sheet with what is used, what will be printed and what stays free; touching a label makes it the first. */
export function SheetPicture({ paper, start, count, onStart }: SheetPictureProps) {
  const { t } = useText();
  const most = labelsPerPage(paper);
  const { page, label } = paper;
  const stateOf = (place: number) =>
    place < start - 1 ? 'used' : place < start - 1 + count ? 'printed' : 'free';
  return (
    <div className="label-sheet">
      <svg
        viewBox={`-1 -1 ${page.width + 2} ${page.height + 2}`}
        aria-hidden="true"
        className="label-sheet-picture"
      >
        <rect className="label-sheet-page" width={page.width} height={page.height} />
        {Array.from({ length: most }, (_, place) => {
          const { left, top } = cornerOf(paper, place);
          return (
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the number field beside it is the way for keys
            <rect
              key={place}
              className="label-sheet-place"
              data-state={stateOf(place)}
              x={left + 1}
              y={top + 1}
              width={label.width - 2}
              height={label.height - 2}
              rx={2}
              onClick={() => onStart(place + 1)}
            />
          );
        })}
      </svg>
      <div className="label-sheet-words">
        <NumberField
          label={t(($) => $.labels.start)}
          hint={t(($) => $.labels.startHint)}
          value={start}
          min={1}
          max={most}
          lessLabel={t(($) => $.labels.startEarlier)}
          moreLabel={t(($) => $.labels.startLater)}
          onChange={(value) => onStart(value ?? 1)}
        />
        <ul className="label-sheet-legend">
          {(['used', 'printed', 'free'] as const).map((state) => (
            <li key={state} data-state={state}>
              {t(($) => $.labels.places[state])}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
