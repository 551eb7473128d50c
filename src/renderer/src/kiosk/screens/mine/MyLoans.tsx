import { useState } from 'react';
import type { KeepReason, MyLoan } from '#shared/contract/mine.contract.ts';
import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskThing } from '../../../ui/kiosk/KioskThing.tsx';
import { houseText, useSpelling, useWordsIn } from '../../language/KioskLanguage.tsx';
import { useHouse } from '../../parts/HouseContext.ts';
import { usePictureOf } from '../../photos/PhotoShelfContext.ts';
import { dueWords, keepWords } from './mine-words.ts';
import type { Mine } from './use-mine.ts';

/** What is borrowed, what goes back first on top, each with what can be done about it. */
export function MyLoans({ loans, mine }: { loans: readonly MyLoan[]; mine: Mine }) {
  const { t } = useSpelling();
  // What was kept longer stays where it was touched: the way back is right there.
  const [order] = useState(() => loans.map(({ id }) => id));
  const place = ({ id }: MyLoan) => (order.includes(id) ? order.indexOf(id) : order.length);
  const title = t(($) => $.kiosk.mine.list.borrowed);
  const nothing = t(($) => $.kiosk.mine.list.nothing);
  return (
    <section className="kiosk-part">
      <h2 className="kiosk-part-title" data-say={title}>
        {title}
      </h2>
      {loans.length === 0 ? <p data-say={nothing}>{nothing}</p> : null}
      {loans
        .toSorted((a, b) => place(a) - place(b))
        .map((loan) => (
          <Loan key={loan.id} loan={loan} mine={mine} />
        ))}
    </section>
  );
}

function Loan({ loan, mine }: { loan: MyLoan; mine: Mine }) {
  const { t, language } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  const picture = usePictureOf(loan);
  const { text, lang } = houseText(loan.name, loan.nameTranslations, language);
  const why: KeepReason | null = mine.refused.get(loan.id) ?? loan.whyNot;
  const detail = loan.isNew
    ? t(($) => $.kiosk.alone.taken)
    : loan.canUndo
      ? t(($) => $.kiosk.mine.list.kept)
      : why === null
        ? undefined
        : t(($) => $.kiosk.mine.why[why]);
  return (
    <KioskThing
      layout="row"
      picture={picture}
      name={text}
      nameLang={lang}
      status={dueWords(loan, words)}
      detail={detail}
      aside={<Act loan={loan} mine={mine} keepLabel={loan.longer ? keepWords(loan.longer, words) : null} />}
    />
  );
}

/** Kept longer in this visit: back to how it was. Otherwise longer, where that can be. */
function Act({ loan, mine, keepLabel }: { loan: MyLoan; mine: Mine; keepLabel: string | null }) {
  const { t } = useSpelling();
  const shared = { isPending: mine.isBusy, pendingLabel: t(($) => $.kiosk.wait) };
  if (loan.canUndo || loan.isNew)
    return (
      <span className="kiosk-mine-act">
        <KioskButton
          {...shared}
          icon="undo"
          onPress={() => (loan.canUndo ? mine.undo(loan.id) : mine.undoBorrow(loan.id))}
        >
          {t(($) => $.kiosk.mine.list.undo)}
        </KioskButton>
      </span>
    );
  if (keepLabel === null) return null;
  return (
    <span className="kiosk-mine-act">
      <KioskButton {...shared} icon="calendar" onPress={() => mine.keep([loan.id])}>
        {keepLabel}
      </KioskButton>
    </span>
  );
}
