import { useText } from '../../app/text.ts';
import { goodShare, percents } from './feedback-rows.ts';

export interface FaceRow {
  key: string;
  name: string;
  total: number;
  /** How often each face, from very bad to very good; null where it is not told. */
  faces: readonly number[] | null;
}

const steps = [1, 2, 3, 4, 5] as const;

/** Counts and percents, with a bar that says the same. */
export function FaceSheet({
  label,
  first,
  rows,
}: {
  label: string;
  first: string;
  rows: readonly FaceRow[];
}) {
  const { t } = useText();
  return (
    <div className="feedback-scroll">
      <table className="feedback-sheet" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className="num">
              {t(($) => $.feedback.total)}
            </th>
            {steps.map((face) => (
              <th key={face} scope="col" className="num">
                {t(($) => $.feedback[`face${face}`])}
              </th>
            ))}
            <th scope="col" className="num">
              {t(($) => $.feedback.good)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="num">{row.total}</td>
              <Faces faces={row.faces} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Faces({ faces }: { faces: readonly number[] | null }) {
  const { t } = useText();
  const shares = percents(faces);
  const good = goodShare(faces);
  if (faces === null || shares === null || good === null)
    return (
      <td colSpan={6} className="feedback-quiet">
        {t(($) => $.feedback.hidden)}
      </td>
    );
  return (
    <>
      {faces.map((count, at) => (
        <td key={steps[at]} className="num">
          {count} <span className="feedback-quiet">({shares[at]} %)</span>
        </td>
      ))}
      <td className="num feedback-good">
        <span className="feedback-bar" aria-hidden="true">
          <span style={{ inlineSize: `${good}%` }} />
        </span>
        {good} %
      </td>
    </>
  );
}
