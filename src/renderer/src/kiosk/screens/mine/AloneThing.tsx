import type { ScannedThing } from '#shared/contract/mine.contract.ts';
import { KioskThing } from '../../../ui/kiosk/KioskThing.tsx';
import { houseText, useSpelling, useWordsIn } from '../../language/KioskLanguage.tsx';
import { useHouse } from '../../parts/HouseContext.ts';
import { usePictureOf } from '../../photos/PhotoShelfContext.ts';
import { dueWords } from './mine-words.ts';

/** The thing that was held before the reader; with a due day, until when and that it is free. */
export function AloneThing({
  thing,
  dueDay,
}: {
  thing: Exclude<ScannedThing, { next: 'unknown' }>;
  dueDay: string | null;
}) {
  const { t, language } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  const picture = usePictureOf(thing);
  const { text, lang } = houseText(thing.name, thing.nameTranslations, language);
  return (
    <KioskThing
      layout="row"
      picture={picture}
      name={text}
      nameLang={lang}
      status={
        dueDay === null
          ? { tone: 'neutral', icon: 'item', word: t(($) => $.kiosk.mine.list.borrowed) }
          : dueWords({ dueDay, daysLate: 0 }, words)
      }
      detail={dueDay === null ? undefined : t(($) => $.kiosk.price.free)}
    />
  );
}
