import {
  isSameCell,
  type PlanCell,
  type PlanFloor,
  type PlanMark,
  planColumns,
  planRows,
} from '#shared/domain/house-plan.ts';
import { useText } from '../../app/text.ts';
import type { PlanThing } from './plan-names.ts';

export interface FloorGridProps {
  floor: PlanFloor;
  plan: readonly PlanMark[];
  nameOf: (thing: PlanThing) => string | null;
  onChoose: (cell: PlanCell) => void;
}

const across = Array.from({ length: planColumns }, (_, at) => at);
const down = Array.from({ length: planRows }, (_, at) => at);

/** One floor as a table of cells, each a button that says what stands there. */
export function FloorGrid({ floor, plan, nameOf, onChoose }: FloorGridProps) {
  const { t } = useText();
  return (
    <table className="plan-grid" aria-label={t(($) => $.admin.plan.floors[floor])}>
      <tbody>
        {down.map((row) => (
          <tr key={row}>
            {across.map((column) => {
              const cell = { floor, across: column, down: row };
              const mark = plan.find((one) => isSameCell(one, cell));
              const name = mark === undefined ? null : nameOf(mark);
              return (
                <td key={column}>
                  <button
                    type="button"
                    className="plan-cell"
                    data-what={name === null ? undefined : mark?.what}
                    aria-label={t(($) => $.admin.plan.cell, {
                      row: row + 1,
                      column: column + 1,
                      what: name ?? t(($) => $.admin.plan.empty),
                    })}
                    onClick={() => onChoose(cell)}
                  >
                    {name === null ? '' : <bdi>{name}</bdi>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
