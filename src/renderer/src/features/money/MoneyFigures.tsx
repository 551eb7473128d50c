import type { MoneyBalances } from '#shared/contract/money.contract.ts';
import { useText } from '../../app/text.ts';
import { useEuro } from './money-words.ts';

/** Where an account stands, as a few amounts with their words; none of them is a reproach. */
export function MoneyFigures({ balances }: { balances: MoneyBalances }) {
  const { t } = useText();
  const euro = useEuro();
  const { owesCents, creditCents, depositHeldCents, depositAskedCents } = balances;
  const figures = [
    creditCents > 0
      ? { word: t(($) => $.money.figures.credit), cents: creditCents }
      : { word: t(($) => $.money.figures.owes), cents: owesCents },
    ...(depositHeldCents > 0 ? [{ word: t(($) => $.money.figures.held), cents: depositHeldCents }] : []),
    ...(depositAskedCents > 0 ? [{ word: t(($) => $.money.figures.asked), cents: depositAskedCents }] : []),
  ];
  return (
    <dl className="money-figures" aria-label={t(($) => $.money.figures.label)}>
      {figures.map(({ word, cents }) => (
        <div key={word} className="money-figure">
          <dt>{word}</dt>
          <dd className="num">{cents === 0 ? t(($) => $.money.figures.nothing) : euro(cents)}</dd>
        </div>
      ))}
    </dl>
  );
}
