import type { LendingPrice } from '#shared/contract/catalog.contract.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { useSpelling, useWordsIn } from '../language/KioskLanguage.tsx';
import { depositWords, feeWords, isFree } from '../words/price-words.ts';
import { FactCard } from './FactCard.tsx';
import { useHouse } from './HouseContext.ts';
import { useAsk } from './use-ask.ts';

export interface PriceCardProps {
  price: LendingPrice;
  /** Not everything here costs the same. */
  differs?: boolean | undefined;
}

/** What it costs, for everybody; and the way to a lower price, which asks nothing about anybody. */
export function PriceCard({ price, differs = false }: PriceCardProps) {
  const { t } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  const lines = [
    feeWords(price, words),
    depositWords(price, words),
    differs ? t(($) => $.kiosk.price.differs) : null,
  ].filter((line) => line !== null);
  return (
    <div className="kiosk-price">
      <FactCard icon="euro" title={t(($) => $.kiosk.price.title)} say={lines.join('. ')}>
        {lines.map((line, at) => (
          <p key={line} className={at === 0 ? 'kiosk-price-fee' : undefined}>
            {line}
          </p>
        ))}
      </FactCard>
      {isFree(price) && !differs ? null : <AskLess />}
    </div>
  );
}

/** "Is dit te duur?": one touch, no question why. */
export function AskLess() {
  const { t } = useSpelling();
  const ask = useAsk();
  const lead = `${t(($) => $.kiosk.price.tooMuch)} ${t(($) => $.kiosk.price.noReason)}`;
  return (
    <div className="kiosk-less">
      <p data-say={lead}>{lead}</p>
      <KioskButton icon="callPerson" onPress={() => ask('price')}>
        {t(($) => $.kiosk.price.ask)}
      </KioskButton>
    </div>
  );
}
