import { useState } from 'react';
import type { ItemWhereabouts } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLendDesk, useLending } from './LendDesk.tsx';
import { type LendOffer, offersFor } from './lend-steps.ts';
import { RemarkDialog } from './RemarkDialog.tsx';

interface ThingOffersProps {
  whereabouts: ItemWhereabouts;
  /** Where the focus goes when the buttons are gone. */
  onDone: () => void;
}

/** The likeliest act first; Enter in the empty search field does it, and so does scanning the thing again. */
export function ThingOffers({ whereabouts, onDone }: ThingOffersProps) {
  const { t } = useText();
  const { accept } = useLendDesk();
  const { state } = useLending();
  const [isRemarking, setRemarking] = useState(false);
  const offers = offersFor({ person: state.person, shown: whereabouts });
  const name = state.person?.name || state.person?.number || '';
  const words: Record<LendOffer, string> = {
    lend: t(($) => $.loans.offer.lend, { name }),
    takeBack: t(($) => $.loans.takeBack),
    takeBackAndLend: t(($) => $.loans.offer.takeBackAndLend, { name }),
  };
  const take = (offer: LendOffer) => {
    accept(offer, whereabouts);
    onDone();
  };
  return (
    <>
      <OfferHint whereabouts={whereabouts} offers={offers} />
      {offers.length === 0 ? null : (
        <div className="lend-offers">
          {offers.map((offer, index) => (
            <Button
              key={offer}
              variant={index === 0 ? 'primary' : 'secondary'}
              icon={offer === 'lend' ? 'loan' : 'return'}
              keyShortcuts={index === 0 ? 'Enter' : undefined}
              onPress={() => take(offer)}
            >
              {words[offer]}
            </Button>
          ))}
          {offers.includes('takeBack') ? (
            <Button variant="quiet" icon="note" onPress={() => setRemarking(true)}>
              {t(($) => $.loans.offer.withRemark)}
            </Button>
          ) : null}
        </div>
      )}
      {isRemarking ? (
        <RemarkDialog
          thing={whereabouts.item}
          onClose={() => setRemarking(false)}
          onTakeBack={(remark) => {
            setRemarking(false);
            accept('takeBack', whereabouts, remark);
            onDone();
          }}
        />
      ) : null}
    </>
  );
}

function OfferHint({ whereabouts, offers }: { whereabouts: ItemWhereabouts; offers: readonly LendOffer[] }) {
  const { t } = useText();
  const day = useDayWords();
  if (offers[0] === 'takeBack') return <p className="lend-hint">{t(($) => $.loans.offer.takeBackHint)}</p>;
  if (!whereabouts.dueIfLent || whereabouts.refusal !== null) return null;
  const due = t(($) => $.loans.offer.dueIfLent, { day: day(whereabouts.dueIfLent.dueDay) });
  return (
    <p className="lend-hint">{offers[0] === 'lend' ? due : `${t(($) => $.loans.offer.scanCard)} ${due}`}</p>
  );
}
