import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import type { RenewActs } from './use-renew.ts';

/** Renews one loan, or takes today's renewal back. `acts` come from `useRenew`, shared by all rows of a list. */
export function RenewButton({
  loan,
  acts,
}: {
  loan: Loan;
  acts: Pick<RenewActs, 'renew' | 'undo' | 'isBusy'>;
}) {
  const { t } = useText();
  const thing = `${loan.kindName} ${loan.barcode}`;
  if (loan.returnedAt !== null || loan.undone) return null;
  return (
    <>
      {loan.canUndoRenewal ? (
        <Button
          size="small"
          variant="quiet"
          icon="undo"
          isDisabled={acts.isBusy}
          aria-label={t(($) => $.lending.renew.undoOf, { thing })}
          onPress={() => acts.undo(loan)}
        >
          {t(($) => $.lending.renew.undo)}
        </Button>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        icon="refresh"
        isDisabled={acts.isBusy}
        aria-label={t(($) => $.lending.renew.of, { thing })}
        onPress={() => acts.renew([loan])}
      >
        {t(($) => $.lending.renew.one)}
      </Button>
    </>
  );
}
