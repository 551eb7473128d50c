import './money.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Status } from '../../ui/Status.tsx';
import { useEuro } from './money-words.ts';

/** Beside a person's name: what is left to pay, as plain information. Nothing when nothing is. */
export function MoneyOwed({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const euro = useEuro();
  const { data } = useQuery(orpc.money.ofPerson.queryOptions({ input: { personId } }));
  const cents = data?.balances.owesCents ?? 0;
  if (cents === 0) return null;
  return (
    <Link className="money-owed" to="/people/$personId/money" params={{ personId }}>
      <Status tone="info" icon="euro" isFilled>
        {t(($) => $.money.owed, { amount: euro(cents) })}
      </Status>
    </Link>
  );
}
