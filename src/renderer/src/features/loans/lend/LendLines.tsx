import { memo } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import { AfterWords } from '../back/AfterPanel.tsx';
import { useCollectorName } from '../collect/CollectorBar.tsx';
import { LoanRow } from '../LoanRow.tsx';
import { LineParts } from '../parts/LineParts.tsx';
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
  const newestWithParts = lines.find(
    (line) => line.act === 'lent' && line.visit === state.visit && !line.isUndone && hasParts(line),
  );
  return (
    <ul className="loan-rows" aria-label={label}>
      {lines.map((line) => (
        <ActRow
          key={`${line.act} ${line.loan.id} ${line.visit}`}
          line={line}
          isFresh={line === state.lines[0] && line.visit === state.visit}
          isPersonNamed={hasPerson || (line.act === 'returned' && line.loan.personId !== state.person?.id)}
          hasKey={line === newestWithParts}
        />
      ))}
    </ul>
  );
}

interface ActRowProps {
  line: LendLine;
  isFresh: boolean;
  isPersonNamed: boolean;
  hasKey: boolean;
}

/** Drawn again only when its own act changes: the next scan adds a row, and leaves the others alone. */
const ActRow = memo(
  function ActRow({ line, isFresh, isPersonNamed, hasKey }: ActRowProps) {
    return (
      <LoanRow
        loan={line.isUndone ? { ...line.loan, undone: true } : line.loan}
        named="thing"
        isFresh={isFresh}
        isPersonNamed={isPersonNamed}
        more={<LineMore line={line} hasKey={hasKey} />}
        actions={<LineUndo line={line} />}
      />
    );
  },
  // Fresh is what it was when it came: it need not be drawn for growing old.
  (before, now) =>
    before.line === now.line && before.isPersonNamed === now.isPersonNamed && before.hasKey === now.hasKey,
);

const hasParts = ({ parts }: LendLine): boolean => parts === null || parts.length > 0;

/** What there is to say of an act: its parts, who came for it, when it was noted, why it was lent, what it led to. */
function LineMore({ line, hasKey }: { line: LendLine; hasKey: boolean }) {
  const { t } = useText();
  const who = useCollectorName(line.loan.actedBy);
  if (line.isUndone) return null;
  const { act, loan, after } = line;
  const isNotedLater = act === 'lent' ? loan.enteredAt !== null : loan.returnEnteredAt !== null;
  return (
    <>
      {act === 'lent' && loan.returnedAt === null ? (
        <LineParts loan={loan} parts={line.parts} hasKey={hasKey} />
      ) : null}
      {act === 'returned' && after ? <AfterWords after={after} /> : null}
      {act === 'lent' && who !== '' ? (
        <Status tone="info" icon="people">
          {t(($) => $.loans.collect.line, { who })}
        </Status>
      ) : null}
      {isNotedLater ? (
        <Status tone="info" icon="clock">
          {t(($) => $.loans.past.line)}
        </Status>
      ) : null}
      {act === 'lent' && loan.overruled ? (
        <Status tone="attention" icon="note">
          {t(($) => $.loans.overrule.line, { because: loan.overruled.because })}
        </Status>
      ) : null}
      {line.movedBecauseClosed && loan.returnedAt === null ? (
        <details className="lend-why">
          <summary>{t(($) => $.loans.why.ask)}</summary>
          <p>{t(($) => $.loans.why.closed, { initiative: loan.initiativeName })}</p>
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
