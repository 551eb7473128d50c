import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LoanRow } from '../LoanRow.tsx';
import { useLendDesk, useLending } from './LendDesk.tsx';
import type { LendLine } from './lend-state.ts';

export interface LendLinesProps {
  lines: readonly LendLine[];
  label: string;
  /** Names the person as well, where the list is of several. */
  hasPerson?: boolean | undefined;
}

/** The acts of this screen, newest first, each with its way back. */
export function LendLines({ lines, label, hasPerson = false }: LendLinesProps) {
  const { state } = useLending();
  return (
    <ul className="loan-rows" aria-label={label}>
      {lines.map((line) => (
        <LoanRow
          key={`${line.act} ${line.loan.id} ${line.visit}`}
          loan={line.isUndone ? { ...line.loan, undone: true } : line.loan}
          named="thing"
          isFresh={line === state.lines[0] && line.visit === state.visit}
          isPersonNamed={hasPerson || (line.act === 'returned' && line.loan.personId !== state.person?.id)}
          more={<LineMore line={line} />}
          actions={<LineUndo line={line} />}
        />
      ))}
    </ul>
  );
}

/** The parts to hand over or to count, and why a due day is later than usual. */
function LineMore({ line }: { line: LendLine }) {
  const { t } = useText();
  if (line.isUndone) return null;
  return (
    <>
      {line.parts.length === 0 ? null : (
        <p className="lend-parts">
          <Icon name="list" />
          {t(($) => (line.act === 'lent' ? $.loans.parts.lent : $.loans.parts.returned), {
            parts: line.parts.map(({ name, quantity }) => `${quantity} × ${name}`).join(', '),
          })}
        </p>
      )}
      {line.movedBecauseClosed && line.loan.returnedAt === null ? (
        <details className="lend-why">
          <summary>{t(($) => $.loans.why.ask)}</summary>
          <p>{t(($) => $.loans.why.closed, { initiative: line.loan.initiativeName })}</p>
        </details>
      ) : null}
    </>
  );
}

function LineUndo({ line }: { line: LendLine }) {
  const { t } = useText();
  const { undo } = useLendDesk();
  const { act, loan } = line;
  // What was handed over and came back is undone in that order: first the return.
  if (line.isUndone || (act === 'lent' && loan.returnedAt !== null)) return null;
  const thing = `${loan.kindName} ${loan.barcode}`;
  return (
    <Button
      size="small"
      variant="quiet"
      icon="undo"
      aria-label={t(($) => (act === 'lent' ? $.loans.undoLendOf : $.loans.undoReturnOf), { thing })}
      onPress={() => undo(act, loan)}
    >
      {t(($) => $.loans.undo)}
    </Button>
  );
}
