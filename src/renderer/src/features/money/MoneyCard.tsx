import './money.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LedgerEntry, PersonMoney } from '#shared/contract/money.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Deposits } from './Deposits.tsx';
import { MoneyFigures } from './MoneyFigures.tsx';
import { amountOf, useEntryWord, useEuro } from './money-words.ts';
import { type MoneyDesk, useMoneyDesk } from './use-money-desk.tsx';

/** Money on the page of a person: what is left to pay, what is in keeping, what happened last. */
export function MoneyCard({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.money.ofPerson.queryOptions({ input: { personId } }));
  const money = query.data;
  const desk = useMoneyDesk(money ? { personId, money } : null);
  return (
    <Card
      title={t(($) => $.money.card.title)}
      icon="euro"
      aside={
        money && money.total > 0 ? (
          <Link to="/people/$personId/money" params={{ personId }}>
            {t(($) => $.money.card.whole)}
          </Link>
        ) : null
      }
    >
      {money ? <CardBody money={money} desk={desk} /> : <Awaiting query={query} />}
      {desk.dialog}
    </Card>
  );
}

function CardBody({ money, desk }: { money: PersonMoney; desk: MoneyDesk }) {
  const { t } = useText();
  const owes = money.balances.owesCents > 0;
  return (
    <div className="money-card">
      {money.total === 0 ? (
        <p className="person-missing">{t(($) => $.money.card.none)}</p>
      ) : (
        <MoneyFigures balances={money.balances} />
      )}
      <div className="money-acts">
        {owes ? (
          <Button icon="euro" onPress={() => desk.open({ act: 'pay' })}>
            {t(($) => $.money.acts.pay)}
          </Button>
        ) : null}
        <Button
          variant={owes ? 'quiet' : 'secondary'}
          size={owes ? 'normal' : 'small'}
          icon="plus"
          onPress={() => desk.open({ act: 'charge' })}
        >
          {t(($) => $.money.acts.charge)}
        </Button>
      </div>
      {money.deposits.length > 0 ? <Deposits deposits={money.deposits} desk={desk} /> : null}
      {money.newest.length > 0 ? <Newest entries={money.newest} /> : null}
    </div>
  );
}

function Newest({ entries }: { entries: readonly LedgerEntry[] }) {
  const { t, i18n } = useText();
  const euro = useEuro();
  const word = useEntryWord();
  return (
    <section aria-label={t(($) => $.money.card.newest)}>
      <h3 className="money-small-title">{t(($) => $.money.card.newest)}</h3>
      <ul className="money-newest">
        {entries.map((entry) => (
          <li key={entry.id} data-reversed={entry.reversed ? '' : undefined}>
            <span className="num">{formatDayShort(entry.day, i18n.language)}</span>
            <span>
              <bdi>{word(entry)}</bdi>
              {entry.reversed ? (
                <span className="money-newest-mark"> · {t(($) => $.money.ledger.reversed)}</span>
              ) : null}
            </span>
            <span className="num">{euro(amountOf(entry))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
