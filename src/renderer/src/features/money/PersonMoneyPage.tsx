import './money.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PersonMoney } from '#shared/contract/money.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Deposits } from './Deposits.tsx';
import { Ledger } from './Ledger.tsx';
import { MoneyFigures } from './MoneyFigures.tsx';
import { OpenCharges } from './OpenCharges.tsx';
import { type MoneyDesk, useMoneyDesk } from './use-money-desk.tsx';

/** A person's whole account. */
export function PersonMoneyPage() {
  const { personId } = useParams({ from: '/people/$personId/money' });
  // A page of its own per person: what was open for one is never done to another.
  return <AccountOf key={personId} personId={personId} />;
}

function AccountOf({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const person = useQuery(orpc.people.get.queryOptions({ input: { personId } }));
  const query = useQuery(orpc.money.ofPerson.queryOptions({ input: { personId } }));
  const money = query.data;
  const desk = useMoneyDesk(money ? { personId, money } : null);
  const name = person.data ? person.data.name || person.data.number : '';
  return (
    <div className="money-page">
      <PageHeader
        title={name === '' ? t(($) => $.money.account) : t(($) => $.money.accountOf, { name })}
        subtitle={person.data?.number}
        back={
          <BackLink to="/people/$personId" params={{ personId }}>
            {name || t(($) => $.people.title)}
          </BackLink>
        }
        actions={money ? <Acts money={money} desk={desk} /> : null}
      />
      {money ? (
        <>
          <MoneyFigures balances={money.balances} />
          <div className="money-columns">
            <Card title={t(($) => $.money.open.title)} icon="euro">
              <OpenCharges open={money.open} desk={desk} />
            </Card>
            <Card title={t(($) => $.money.deposits.title)} icon="lock">
              {money.deposits.length === 0 ? (
                <p className="money-detail">{t(($) => $.money.deposits.none)}</p>
              ) : (
                <Deposits deposits={money.deposits} desk={desk} />
              )}
            </Card>
          </div>
          <Ledger personId={personId} desk={desk} />
        </>
      ) : (
        <Awaiting query={query} />
      )}
      {desk.dialog}
    </div>
  );
}

function Acts({ money, desk }: { money: PersonMoney; desk: MoneyDesk }) {
  const { t } = useText();
  const isFrontDesk = useStaffSession().account.role !== 'volunteer';
  const { owesCents, creditCents } = money.balances;
  return (
    <>
      <Button icon="plus" onPress={() => desk.open({ act: 'charge' })}>
        {t(($) => $.money.acts.charge)}
      </Button>
      {isFrontDesk && creditCents > 0 ? (
        <Button onPress={() => desk.open({ act: 'refund' })}>{t(($) => $.money.acts.refund)}</Button>
      ) : null}
      {isFrontDesk && owesCents > 0 ? (
        <Button onPress={() => desk.open({ act: 'forgive', entry: null })}>
          {t(($) => $.money.acts.forgive)}
        </Button>
      ) : null}
      <Button variant="primary" icon="euro" onPress={() => desk.open({ act: 'pay' })}>
        {t(($) => $.money.acts.pay)}
      </Button>
    </>
  );
}
