import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import type { LoanActs } from './loan-acts.ts';

/** What may be done with a loan right now: take the thing back, or undo what was done today. */
export function LoanButtons({ loan, acts }: { loan: Loan; acts: LoanActs }) {
  const { t } = useText();
  const thing = `${loan.kindName} ${loan.barcode}`;
  if (loan.undone) return null;
  if (loan.returnedAt !== null) {
    return loan.canUndoReturn ? (
      <Button
        size="small"
        variant="quiet"
        icon="undo"
        aria-label={t(($) => $.loans.undoReturnOf, { thing })}
        onPress={() => acts.undoReturn(loan)}
      >
        {t(($) => $.loans.undo)}
      </Button>
    ) : null;
  }
  return (
    <>
      {loan.canUndoHandOver ? (
        <Button
          size="small"
          variant="quiet"
          icon="undo"
          aria-label={t(($) => $.loans.undoLendOf, { thing })}
          onPress={() => acts.undoHandOver(loan)}
        >
          {t(($) => $.loans.undo)}
        </Button>
      ) : null}
      <Button
        size="small"
        icon="return"
        aria-label={t(($) => $.loans.takeBackOf, { thing })}
        onPress={() => acts.takeBack(loan)}
      >
        {t(($) => $.loans.takeBack)}
      </Button>
    </>
  );
}
