import type { HeldDeposit } from '#shared/contract/money.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { useEuro } from './money-words.ts';
import type { MoneyDesk } from './use-money-desk.tsx';

/** Deposits of a person: what is in keeping, for what, and what can be done with it now. */
export function Deposits({ deposits, desk }: { deposits: readonly HeldDeposit[]; desk: MoneyDesk }) {
  const { t } = useText();
  return (
    <ul className="money-deposits" aria-label={t(($) => $.money.deposits.title)}>
      {deposits.map((deposit) => (
        <DepositRow key={`${deposit.initiativeId} ${deposit.loanId}`} deposit={deposit} desk={desk} />
      ))}
    </ul>
  );
}

function DepositRow({ deposit, desk }: { deposit: HeldDeposit; desk: MoneyDesk }) {
  const { t } = useText();
  const euro = useEuro();
  const { heldCents, askedCents, over } = deposit;
  const thing = deposit.thing || t(($) => $.money.deposits.withoutThing);
  return (
    <li className="money-deposit">
      <div className="money-deposit-words">
        <p>
          <bdi>{thing}</bdi>
        </p>
        <p className="money-detail">
          {deposit.initiativeName}
          {heldCents > 0
            ? ` · ${over ? t(($) => $.money.deposits.over) : t(($) => $.money.deposits.out)}`
            : ''}
        </p>
      </div>
      <div className="money-deposit-amount num">
        {heldCents > 0 ? euro(heldCents) : null}
        {askedCents > 0 ? (
          <Status tone="info">{t(($) => $.money.deposits.asked, { amount: euro(askedCents) })}</Status>
        ) : null}
      </div>
      <div className="money-deposit-acts">
        {askedCents > 0 ? (
          <Button
            size="small"
            aria-label={t(($) => $.money.depositActs.take, { thing })}
            onPress={() => desk.open({ act: 'takeDeposit', deposit })}
          >
            {t(($) => $.money.acts.takeDeposit)}
          </Button>
        ) : null}
        {heldCents > 0 ? (
          <>
            <Button
              size="small"
              aria-label={t(($) => $.money.depositActs.refund, { thing })}
              onPress={() => desk.open({ act: 'refundDeposit', deposit })}
            >
              {t(($) => $.money.acts.refundDeposit)}
            </Button>
            <Button
              size="small"
              aria-label={t(($) => $.money.depositActs.keep, { thing })}
              onPress={() => desk.open({ act: 'keepDeposit', deposit })}
            >
              {t(($) => $.money.acts.keepDeposit)}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
}
