import type { ReactNode } from 'react';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { BackForm } from '../back/BackForm.tsx';
import { missingOf, rowsToCount } from '../parts/part-ticks.ts';
import { useLendDesk, useLending } from './LendDesk.tsx';
import { type LendOffer, offersFor } from './lend-steps.ts';

interface ThingOffersProps {
  whereabouts: ItemWhereabouts;
  /** Where the focus goes when the buttons are gone. */
  onDone: () => void;
  /** What is done less often, beside the offers. */
  more?: ReactNode;
}

/** The likeliest act first; Enter in the empty search field does it, and so does scanning the thing again. */
export function ThingOffers({ whereabouts, onDone, more }: ThingOffersProps) {
  const { t } = useText();
  const { accept, draftBack } = useLendDesk();
  const { state } = useLending();
  const offers = offersFor({ person: state.person, shown: whereabouts });
  // With parts to count, the button says what Enter means.
  const rows = rowsToCount(whereabouts.partsOut, state.back.ticks);
  const isWhole = rows.length > 0 && missingOf(rows).length === 0;
  const name = state.person?.name || state.person?.number || '';
  const words: Record<LendOffer, string> = {
    lend: t(($) => $.loans.offer.lend, { name }),
    takeBack: isWhole ? t(($) => $.loans.back.allBack) : t(($) => $.loans.takeBack),
    takeBackAndLend: t(($) => $.loans.offer.takeBackAndLend, { name }),
  };
  const take = (offer: LendOffer) => {
    accept(offer, whereabouts);
    onDone();
  };
  return (
    <>
      <OfferHint whereabouts={whereabouts} offers={offers} />
      {offers[0] === 'takeBack' ? (
        <BackForm
          whereabouts={whereabouts}
          draft={state.back}
          onDraft={draftBack}
          onSend={() => take('takeBack')}
        />
      ) : null}
      {offers.length === 0 && !more ? null : (
        <div className="lend-offers">
          {offers.map((offer, index) => (
            <Button
              key={offer}
              variant={index === 0 ? 'primary' : 'secondary'}
              icon={offer === 'lend' ? 'loan' : 'return'}
              keyShortcuts={index === 0 ? 'Enter' : undefined}
              {...(offer === 'takeBack'
                ? { type: 'submit' as const, form: 'back-form' }
                : { onPress: () => take(offer) })}
            >
              {words[offer]}
            </Button>
          ))}
          {more}
        </div>
      )}
    </>
  );
}

function OfferHint({ whereabouts, offers }: { whereabouts: ItemWhereabouts; offers: readonly LendOffer[] }) {
  const { t, i18n } = useText();
  const day = useDayWords();
  if (offers[0] === 'takeBack') return <p className="lend-hint">{t(($) => $.loans.offer.takeBackHint)}</p>;
  if (!whereabouts.dueIfLent || whereabouts.refusal !== null) return null;
  const due = t(($) => $.loans.offer.dueIfLent, { day: day(whereabouts.dueIfLent.dueDay) });
  const { feeCents, depositCents } = whereabouts.feeIfLent ?? { feeCents: 0, depositCents: 0 };
  const costs = [
    feeCents > 0 ? t(($) => $.loans.shown.fee, { amount: formatEuro(feeCents, i18n.language) }) : null,
    depositCents > 0
      ? t(($) => $.loans.shown.deposit, { amount: formatEuro(depositCents, i18n.language) })
      : null,
  ].filter((cost) => cost !== null);
  return (
    <p className="lend-hint">
      {offers[0] === 'lend' ? due : `${t(($) => $.loans.offer.scanCard)} ${due}`}
      {costs.length === 0 ? null : ` ${costs.join(' · ')}`}
    </p>
  );
}
