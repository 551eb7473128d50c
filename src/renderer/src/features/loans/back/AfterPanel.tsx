import './back.css';
import { Link } from '@tanstack/react-router';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../../app/text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { isShielded } from '../../people/shielded.ts';
import type { AfterReturn } from '../lend/lend-state.ts';
import { useLendWords } from '../lend/lend-words.ts';

/** What is to be done with a thing that just came back, large enough to read from the shelf. */
export function AfterPanel({ after, onClose }: { after: AfterReturn; onClose: () => void }) {
  const { t } = useText();
  const { loan } = after;
  return (
    <section
      className="back-after"
      aria-label={t(($) => $.loans.after.label, { thing: loan.kindName })}
      data-aside={after.next.hold || after.next.reservation ? '' : undefined}
    >
      <Icon name={after.next.hold || after.next.reservation ? 'wait' : 'note'} size="2.5rem" />
      <div className="back-after-words">
        <AfterWords after={after} />
      </div>
      <IconButton icon="close" label={t(($) => $.common.close)} onPress={onClose} />
    </section>
  );
}

/** The same words, for a line in a list too. */
export function AfterWords({ after: { loan, next, lateFeeCents } }: { after: AfterReturn }) {
  const { t, i18n } = useText();
  const words = useLendWords();
  const name = loan.personName || loan.personNumber;
  return (
    <>
      {next.hold || next.reservation ? (
        <p className="back-after-for">
          <strong>{words.forSomebody(next)}</strong>
          <span>
            {loan.kindName} <span className="num">{loan.barcode}</span>
          </span>
        </p>
      ) : null}
      {loan.partsMissing > 0 ? <p>{t(($) => $.loans.after.missing, { count: loan.partsMissing })}</p> : null}
      {lateFeeCents > 0 ? (
        <p>
          {t(($) => $.loans.after.lateFee, { amount: formatEuro(lateFeeCents, i18n.language) })}{' '}
          {isShielded(loan.personNumber) ? null : (
            <Link to="/people/$personId/money" params={{ personId: loan.personId }}>
              {t(($) => $.loans.after.toMoney, { name })}
            </Link>
          )}
        </p>
      ) : null}
    </>
  );
}
