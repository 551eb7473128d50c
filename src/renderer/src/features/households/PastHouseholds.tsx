import type { Household, PastHousehold } from '#shared/contract/households.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { useHouseholdUndo } from './household-acts.ts';
import { useDayText, useJoined } from './household-words.ts';

/** Households of before, with the way back for what ended today. */
export function PastHouseholds({ past }: { past: readonly PastHousehold[] }) {
  const { t } = useText();
  const undo = useHouseholdUndo();
  const day = useDayText();
  const joined = useJoined();
  if (past.length === 0) return null;
  return (
    // What ended today is shown open: its undo is looked for.
    <details className="home-past" open={past.some((one) => one.undo !== null)}>
      <summary>{t(($) => $.households.home.past, { count: past.length })}</summary>
      <ul>
        {past.map((one) => (
          <li key={one.memberId}>
            <div>
              <p>
                {one.label ??
                  (one.others.length === 0
                    ? t(($) => $.households.home.pastAlone)
                    : t(($) => $.households.home.pastWith, { names: joined(one.others) }))}
              </p>
              <p className="home-quiet">
                {t(($) => $.households.home.formerLine, { from: day(one.fromDay), to: day(one.toDay) })}
                {one.sharePercent === null
                  ? null
                  : ` · ${t(($) => $.households.home.shareThere, { percent: one.sharePercent })}`}
              </p>
            </div>
            {one.undo === null ? null : (
              <Button size="small" variant="quiet" icon="undo" onPress={() => undoOf(undo, one)}>
                {one.undo === 'household'
                  ? t(($) => $.households.home.undoEnd)
                  : t(($) => $.households.home.undo)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function undoOf(undo: ReturnType<typeof useHouseholdUndo>, one: PastHousehold): void {
  if (one.undo === 'household') undo.end(one.householdId);
  else if (one.undo === 'stay') undo.endStay(one.memberId);
  else undo.leave(one.memberId);
}

/** Who left the household this person is in. */
export function FormerMembers({ household }: { household: Household }) {
  const { t } = useText();
  const undo = useHouseholdUndo();
  const day = useDayText();
  const { former } = household;
  if (former.length === 0) return null;
  return (
    <details className="home-past" open={former.some((one) => one.canUndoEnd)}>
      <summary>{t(($) => $.households.home.former, { count: former.length })}</summary>
      <ul>
        {former.map((one) => (
          <li key={one.memberId}>
            <div>
              <p>
                <bdi>{one.name || one.number}</bdi>
              </p>
              <p className="home-quiet">
                {t(($) => $.households.home.formerLine, { from: day(one.fromDay), to: day(one.toDay) })}
              </p>
            </div>
            {one.canUndoEnd ? (
              <Button
                size="small"
                variant="quiet"
                icon="undo"
                aria-label={t(($) => $.households.home.undoLeaveOf, { name: one.name })}
                onPress={() => undo.leave(one.memberId)}
              >
                {t(($) => $.households.home.undo)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
