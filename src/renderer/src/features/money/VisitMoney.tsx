import './money.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Deposits } from './Deposits.tsx';
import { useMoneyDesk } from './use-money-desk.tsx';

/** Money while somebody stands at the counter (how much stands above): to pay, deposits to take or give back, a receipt to take along. */
export const VisitMoney = memo(function VisitMoney({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const money = useQuery(orpc.money.ofPerson.queryOptions({ input: { personId } })).data;
  const desk = useMoneyDesk(money ? { personId, money } : null);
  if (!money) return null;
  const now = money.deposits.filter(({ askedCents, over }) => askedCents > 0 || over);
  return (
    <Card
      title={t(($) => $.money.card.title)}
      icon="euro"
      aside={
        <Link to="/people/$personId/money" params={{ personId }}>
          {t(($) => $.money.card.whole)}
        </Link>
      }
    >
      <div className="money-card">
        {now.length > 0 ? <Deposits deposits={now} desk={desk} /> : null}
        <div className="money-acts">
          {money.balances.owesCents > 0 ? (
            <Button icon="euro" onPress={() => desk.open({ act: 'pay' })}>
              {t(($) => $.money.acts.pay)}
            </Button>
          ) : null}
          <Button
            variant="quiet"
            icon="print"
            onPress={() => desk.open({ act: 'receipt', of: { by: 'today', personId } })}
          >
            {t(($) => $.money.acts.today)}
          </Button>
        </div>
      </div>
      {desk.dialog}
    </Card>
  );
});
