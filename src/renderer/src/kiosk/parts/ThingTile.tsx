import { useEffect, useRef, useState } from 'react';
import type { HouseThing } from '#shared/contract/catalog.contract.ts';
import type { Availability } from '#shared/contract/loans.contract.ts';
import { KioskThing } from '../../ui/kiosk/KioskThing.tsx';
import { houseText, useSpelling, useWordsIn } from '../language/KioskLanguage.tsx';
import { usePictureOf } from '../photos/PhotoShelfContext.ts';
import { useRun } from '../run/RunContext.ts';
import { statusOf } from '../words/availability-words.ts';
import { feeWords } from '../words/price-words.ts';
import { useHouse } from './HouseContext.ts';

export interface ThingTileProps {
  thing: HouseThing;
  /** Undefined until it is known: then nothing is claimed. */
  availability: Availability | undefined;
  /** Nobody can say it now but the desk. */
  isUnknown: boolean;
  layout?: 'tile' | 'row' | undefined;
}

/** One thing: its photo, its name, "in huis" or "terug op". Opens its page. */
export function ThingTile({ thing, availability, isUnknown, layout }: ThingTileProps) {
  const { act } = useRun();
  const { language } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  const [place, isNear] = useNear();
  const picture = usePictureOf({ photoId: isNear ? thing.photoId : null, pictogram: thing.pictogram });
  const { text, lang } = houseText(thing.name, thing.nameTranslations, language);
  return (
    <div className="kiosk-thing-place" ref={place}>
      <KioskThing
        layout={layout}
        picture={isNear ? picture : { own: null }}
        name={text}
        nameLang={lang}
        detail={thing.price.fee.cents === 0 ? undefined : feeWords(thing.price, words)}
        status={statusOf(availability, isUnknown, words)}
        onPress={() => act({ type: 'go', step: { name: 'thing', kindId: thing.id } })}
      />
    </div>
  );
}

/** True once the place comes near to what is seen: the photos of a long list are fetched as one pages down. */
function useNear(): [(node: HTMLElement | null) => void, boolean] {
  const [isNear, setNear] = useState(false);
  const [node, setNode] = useState<HTMLElement | null>(null);
  const seen = useRef(false);
  useEffect(() => {
    if (!node || seen.current) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        seen.current = true;
        setNear(true);
        watch.disconnect();
      },
      { root: node.closest('.k-scroll-frame'), rootMargin: '600px' },
    );
    watch.observe(node);
    return () => watch.disconnect();
  }, [node]);
  return [setNode, isNear];
}
