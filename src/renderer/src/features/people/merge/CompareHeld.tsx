import type { Comparison } from '#shared/contract/merges.contract.ts';
import { useText } from '../../../app/text.ts';
import { useEuro } from '../../money/money-words.ts';
import { sides } from './merge-choices.ts';

/** What either has, and what one person will have: nothing is lost, and where two cannot stand together it says which one stays. */
export function CompareHeld({ comparison }: { comparison: Comparison }) {
  const { t } = useText();
  const money = useEuro();
  const { left, right } = comparison;
  const rows = left.held
    .map(({ what, count }, n) => ({ what, counts: [count, right.held[n]?.count ?? 0] }))
    .filter(({ counts }) => counts.some((count) => count > 0));
  const owes = [left.owesCents, right.owesCents];
  return (
    <table className="merge-table">
      <caption>{t(($) => $.people.merge.held)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.people.merge.what)}</th>
          {sides.map((side) => (
            <th scope="col" key={side} className="num">
              {comparison[side].person.number}
            </th>
          ))}
          <th scope="col">{t(($) => $.people.merge.together)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, counts }) => (
          <tr key={what}>
            <th scope="row">{t(($) => $.people.merge.things[what])}</th>
            {counts.map((count, n) => (
              <td key={sides[n]} className="num">
                {count}
              </td>
            ))}
            <td className="num">{counts.reduce((sum, count) => sum + count, 0)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t(($) => $.people.merge.owes)}</th>
          {owes.map((cents, n) => (
            <td key={sides[n]} className="num">
              {money(cents)}
            </td>
          ))}
          <td className="num">{money((owes[0] ?? 0) + (owes[1] ?? 0))}</td>
        </tr>
        <tr>
          <th scope="row">{t(($) => $.people.merge.household)}</th>
          {sides.map((side) => (
            <td key={side}>
              {comparison[side].household === null
                ? t(($) => $.people.merge.noHousehold)
                : comparison[side].household.names.join(', ') || t(($) => $.people.merge.alone)}
            </td>
          ))}
          <td>{t(($) => $.people.merge.oneHousehold)}</td>
        </tr>
      </tbody>
    </table>
  );
}
