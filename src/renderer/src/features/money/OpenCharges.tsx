import type { LedgerEntry } from '#shared/contract/money.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useEntryWord, useEuro } from './money-words.ts';
import type { MoneyDesk } from './use-money-desk.tsx';

/** What is left to pay, the oldest first: a payment goes there in this order. */
export function OpenCharges({ open, desk }: { open: readonly LedgerEntry[]; desk: MoneyDesk }) {
  const { t, i18n } = useText();
  const euro = useEuro();
  const word = useEntryWord();
  const mayForgive = useStaffSession().account.role !== 'volunteer';
  if (open.length === 0) return <p className="money-detail">{t(($) => $.money.open.none)}</p>;
  return (
    <ul className="money-open">
      {open.map((entry) => (
        <li key={entry.id} className="money-open-row">
          <div>
            <p>
              <bdi>{word(entry)}</bdi>
            </p>
            <p className="money-detail">
              {[formatDayShort(entry.day, i18n.language), entry.thing, entry.initiativeName]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </div>
          <p className="num money-open-amount">
            {entry.openCents === entry.feesCents
              ? euro(entry.openCents)
              : t(($) => $.money.open.openOf, { open: euro(entry.openCents), whole: euro(entry.feesCents) })}
          </p>
          {mayForgive ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={`${t(($) => $.money.acts.forgive)}: ${word(entry)}`}
              onPress={() => desk.open({ act: 'forgive', entry })}
            >
              {t(($) => $.money.acts.forgive)}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
