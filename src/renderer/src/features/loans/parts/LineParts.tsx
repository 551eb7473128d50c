import './parts.css';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useFocusSearch } from '../../../staff/desk-focus.ts';
import { shortcuts, useDeskKeys } from '../../../staff/desk-keys.ts';
import { isDialogOpen } from '../../../staff/dialog-open.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useLendDesk } from '../lend/LendDesk.tsx';
import { PartTicks } from './PartTicks.tsx';
import { type GivenPart, missingOf, piecesOf, rowsToGive, type Ticks } from './part-ticks.ts';

interface LinePartsProps {
  loan: Loan;
  /** Null: not known any more, so asked. */
  parts: readonly GivenPart[] | null;
  /** The newest thing with parts has the shortcut. */
  hasKey: boolean;
}

/** What went along with a thing that was just lent: everything, unless somebody says otherwise here. */
export function LineParts({ loan, parts, hasKey }: LinePartsProps) {
  const { orpc } = useApi();
  const asked = useQuery(
    orpc.loans.explain.queryOptions({ input: { loanId: loan.id }, enabled: parts === null }),
  );
  const known = parts ?? asked.data?.parts ?? [];
  if (known.length === 0) return null;
  return <KnownParts loan={loan} parts={known} hasKey={hasKey} />;
}

function KnownParts({ loan, parts, hasKey }: LinePartsProps & { parts: readonly GivenPart[] }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const focusSearch = useFocusSearch();
  useDeskKeys(hasKey ? { parts: () => setOpen(true) } : {}, isDialogOpen);
  const rows = rowsToGive(parts, {});
  const left = missingOf(rows);
  const close = () => {
    setOpen(false);
    focusSearch();
  };
  const canChange = loan.canUndoHandOver && loan.returnedAt === null;
  return (
    <div className="line-parts">
      <p className="lend-parts">
        <Icon name="list" />
        {left.length === 0
          ? t(($) => $.loans.parts.allAlong, { count: piecesOf(rows) })
          : t(($) => $.loans.parts.without, {
              parts: left.map(({ name, most, count }) => `${most - count} × ${name}`).join(', '),
            })}
        {canChange && !isOpen ? (
          <Button
            size="small"
            variant="quiet"
            icon="edit"
            aria-label={t(($) => $.loans.parts.changeOf, { thing: `${loan.kindName} ${loan.barcode}` })}
            keyShortcuts={hasKey ? shortcuts.parts.aria : undefined}
            onPress={() => setOpen(true)}
          >
            {t(($) => $.loans.parts.change)}
          </Button>
        ) : null}
      </p>
      {isOpen ? <ChangeParts loan={loan} parts={parts} onClose={close} /> : null}
    </div>
  );
}

/** A list with ticks inside the line: scanning goes on around it. */
function ChangeParts({
  loan,
  parts,
  onClose,
}: {
  loan: Loan;
  parts: readonly GivenPart[];
  onClose: () => void;
}) {
  const { t } = useText();
  const { tickParts } = useLendDesk();
  const [ticks, setTicks] = useState<Ticks>({});
  const isSending = useRef(false);
  const rows = rowsToGive(parts, ticks);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    const isWritten = await tickParts(
      loan,
      rows.map(({ partId, count }) => ({ partId, given: count })),
    );
    isSending.current = false;
    if (isWritten) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is a shortcut; the button does the same
    <form
      className="line-parts-form"
      ref={focusFirst}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => (event.key === 'Escape' ? onClose() : undefined)}
    >
      <PartTicks
        legend={t(($) => $.loans.parts.giveLegend)}
        rows={rows}
        onCount={(partId, count) => setTicks({ ...ticks, [partId]: count })}
      />
      <p className="line-parts-acts">
        <Button size="small" variant="primary" icon="check" type="submit">
          {t(($) => $.loans.parts.save)}
        </Button>
        <Button size="small" onPress={onClose}>
          {t(($) => $.common.cancel)}
        </Button>
      </p>
    </form>
  );
}

/** Whoever opened the list wants to tick. */
function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.focus();
}
