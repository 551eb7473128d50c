import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import { AfterWords } from '../back/AfterPanel.tsx';
import { LoanRow } from '../LoanRow.tsx';
import { useReturnsDesk } from './ReturnsDesk.tsx';
import { useReturnWords } from './return-words.ts';
import type { ReturnLine } from './returns-state.ts';

/** Every scan with what became of it, newest first, and its way back. */
export function ReturnLines({ lines }: { lines: readonly ReturnLine[] }) {
  const { t } = useText();
  return (
    <ul className="loan-rows" aria-label={t(($) => $.bulk.lines)}>
      {lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
    </ul>
  );
}

/** Drawn again only when it changes: at each scan the list may be hundreds of rows long. */
const Line = memo(function Line({ line: { outcome } }: { line: ReturnLine }) {
  const { t } = useText();
  const words = useReturnWords();
  const { undo } = useReturnsDesk();
  if (outcome.kind === 'told') {
    return (
      <li className="return-told">
        <Icon name="warning" />
        <p>{outcome.sentence}</p>
        {outcome.personId === null ? null : (
          <Link to="/people/$personId" params={{ personId: outcome.personId }}>
            {t(($) => $.bulk.toPerson)}
          </Link>
        )}
      </li>
    );
  }
  if (outcome.kind === 'count') {
    return (
      <li className="return-told">
        <Icon name="list" />
        <p>{words.count(outcome.whereabouts)}</p>
      </li>
    );
  }
  const { after, isUndone } = outcome;
  const { loan } = after;
  return (
    <LoanRow
      loan={loan}
      named="thing"
      isPersonNamed
      more={
        isUndone ? (
          <Status tone="neutral" icon="undo">
            {t(($) => $.bulk.undone)}
          </Status>
        ) : (
          <AfterWords after={after} />
        )
      }
      actions={
        isUndone ? null : (
          <Button
            size="small"
            variant="quiet"
            icon="undo"
            aria-label={t(($) => $.loans.undoReturnOf, { thing: `${loan.kindName} ${loan.barcode}` })}
            onPress={() => void undo(loan)}
          >
            {t(($) => $.loans.undo)}
          </Button>
        )
      }
    />
  );
});
