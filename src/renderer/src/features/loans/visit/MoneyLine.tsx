import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Status } from '../../../ui/Status.tsx';

/** What is left to pay, in a calm line; nothing to say: nothing on the screen. */
export function MoneyLine({ personId }: { personId: string }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const balances = useQuery(orpc.money.ofPerson.queryOptions({ input: { personId } })).data?.balances;
  if (!balances) return null;
  const euro = (cents: number) => formatEuro(cents, i18n.language);
  const { owesCents, creditCents, depositAskedCents } = balances;
  const lines = [
    owesCents > 0 ? t(($) => $.loans.panel.owes, { amount: euro(owesCents) }) : null,
    depositAskedCents > 0 ? t(($) => $.loans.panel.deposit, { amount: euro(depositAskedCents) }) : null,
    creditCents > 0 ? t(($) => $.loans.panel.credit, { amount: euro(creditCents) }) : null,
  ].filter((line) => line !== null);
  return (
    <>
      {lines.map((line, index) => (
        <p key={line} className="visit-money">
          <Status tone="info" icon="euro">
            {line}
          </Status>
          {index === 0 ? (
            <Link to="/people/$personId/money" params={{ personId }}>
              {t(($) => $.loans.panel.toMoney)}
            </Link>
          ) : null}
        </p>
      ))}
    </>
  );
}
