import type { Loan } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLendDesk } from './LendDesk.tsx';

/** Takes a thing back at the counter, with its own line in the list of what came back. */
export function TakeBackButton({ loan }: { loan: Loan }) {
  const { t } = useText();
  const { takeBackLoan } = useLendDesk();
  return (
    <Button
      size="small"
      icon="return"
      aria-label={t(($) => $.loans.takeBackOf, { thing: `${loan.kindName} ${loan.barcode}` })}
      onPress={() => takeBackLoan(loan)}
    >
      {t(($) => $.loans.takeBack)}
    </Button>
  );
}
