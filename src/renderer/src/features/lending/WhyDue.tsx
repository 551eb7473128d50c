import './lending.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DueStep, Loan, LoanExplanation } from '#shared/contract/loans.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useTermWords } from './lending-words.ts';
import { useStepWords } from './why-words.ts';

/** Asks why a loan is due on its day: a small button that opens the story. */
export function WhyDue({ loan }: { loan: Pick<Loan, 'id' | 'kindName' | 'barcode'> }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="help"
        size="small"
        label={t(($) => $.lending.why.askOf, { thing: `${loan.kindName} ${loan.barcode}` })}
        onPress={() => setOpen(true)}
      />
      {isOpen ? (
        <Dialog
          isOpen
          onOpenChange={setOpen}
          title={t(($) => $.lending.why.title, { thing: loan.kindName })}
          closeLabel={t(($) => $.common.close)}
          footer={<Button onPress={() => setOpen(false)}>{t(($) => $.common.close)}</Button>}
        >
          <WhyDueStory loanId={loan.id} />
        </Dialog>
      ) : null}
    </>
  );
}

/** The story of a due day by itself, for a screen that has its own place for it. */
export function WhyDueStory({ loanId }: { loanId: string }) {
  const { orpc } = useApi();
  const query = useQuery(orpc.loans.explain.queryOptions({ input: { loanId } }));
  if (!query.data) return <Awaiting query={query} />;
  return (
    <>
      <ol className="why-steps">
        {query.data.steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the steps of one answer have no other name
          <Step key={at} step={step} />
        ))}
      </ol>
      <RuleFacts explanation={query.data} />
      <PartFacts explanation={query.data} />
    </>
  );
}

const icons: Record<DueStep['step'], IconName> = {
  lent: 'loan',
  period: 'calendar',
  reservedUntil: 'calendar',
  closed: 'lock',
  renewed: 'refresh',
  moved: 'forward',
};

function Step({ step }: { step: DueStep }) {
  const day = useDayWords();
  const words = useStepWords();
  const { main, more } = words(step);
  return (
    <li className="why-step">
      <span className="why-mark">
        <Icon name={icons[step.step]} size="1.25rem" />
      </span>
      <div className="why-words">
        <p>
          {main} <span className="why-day">{day(step.day)}</span>
        </p>
        {more === null ? null : <p className="lending-note">{more}</p>}
      </div>
    </li>
  );
}

function RuleFacts({ explanation }: { explanation: LoanExplanation }) {
  const { t } = useText();
  const { euro, fee, late } = useTermWords();
  const { loan, rule, lateFeeTodayCents } = explanation;
  if (rule === null) return <p className="lending-note">{t(($) => $.lending.why.noRule)}</p>;
  const left = Math.max(0, rule.maxRenewals - loan.renewals);
  const facts: { icon: IconName; text: string }[] = [
    {
      icon: 'refresh',
      text:
        left === 0
          ? t(($) => $.lending.why.noneLeft, { count: loan.renewals })
          : t(($) => $.lending.why.left, { count: left, max: rule.maxRenewals }),
    },
    {
      icon: 'euro',
      text:
        loan.feeCents === 0
          ? fee({ ...rule.fee, cents: 0 })
          : t(($) => $.lending.why.paid, { amount: euro(loan.feeCents), rule: fee(rule.fee) }),
    },
    {
      icon: 'lock',
      text:
        loan.depositCents === 0
          ? t(($) => $.lending.says.noDeposit)
          : t(($) => $.lending.says.deposit, { amount: euro(loan.depositCents) }),
    },
    { icon: 'clock', text: late(rule.late) },
  ];
  if (loan.returnedAt === null && lateFeeTodayCents > 0)
    facts.push({
      icon: 'warning',
      text: t(($) => $.lending.why.lateToday, { amount: euro(lateFeeTodayCents) }),
    });
  return (
    <section className="why-facts">
      <h3>{t(($) => $.lending.why.rule)}</h3>
      <ul>
        {facts.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} size="1.125rem" />
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PartFacts({ explanation: { parts } }: { explanation: LoanExplanation }) {
  const { t } = useText();
  if (parts.length === 0) return null;
  return (
    <section className="why-facts">
      <h3>{t(($) => $.lending.why.parts)}</h3>
      <ul>
        {parts.map((part) => (
          <li key={part.partId}>
            <span className="num">{part.given} ×</span> <bdi>{part.name}</bdi>
            {part.back !== null && part.back < part.given ? (
              <span>{t(($) => $.lending.why.partsBack, { back: part.back, given: part.given })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
