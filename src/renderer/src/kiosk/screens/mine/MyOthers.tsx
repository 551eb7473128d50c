import type { MyThings } from '#shared/contract/mine.contract.ts';
import { KioskThing } from '../../../ui/kiosk/KioskThing.tsx';
import { houseText, useSpelling, useWordsIn } from '../../language/KioskLanguage.tsx';
import { useHouse } from '../../parts/HouseContext.ts';
import { usePictureOf } from '../../photos/PhotoShelfContext.ts';
import type { ThingStatus } from '../../words/availability-words.ts';
import { dayWords } from './mine-words.ts';
import { Part } from './Part.tsx';

/** What lies ready, what somebody waits for and what they reserved; of what there is none, nothing stands there. */
export function MyOthers({ things }: { things: Pick<MyThings, 'ready' | 'waiting' | 'reserved'> }) {
  const { t } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  const { ready, waiting, reserved } = things;
  return (
    <>
      <Part title={t(($) => $.kiosk.mine.list.ready)} isEmpty={ready.length === 0}>
        {ready.map((one) => {
          const day = dayWords(one.untilDay, words);
          const word = t(($) => $.kiosk.mine.list.readyUntil, { day, at: one.at });
          return <Line key={one.id} thing={one} status={{ tone: 'done', icon: 'check', word }} />;
        })}
      </Part>
      <Part title={t(($) => $.kiosk.mine.list.waiting)} isEmpty={waiting.length === 0}>
        {waiting.map((one) => {
          const word = t(($) => $.kiosk.mine.list.place, { place: one.place });
          return <Line key={one.id} thing={one} status={{ tone: 'neutral', icon: 'wait', word }} />;
        })}
      </Part>
      <Part title={t(($) => $.kiosk.mine.list.reserved)} isEmpty={reserved.length === 0}>
        {reserved.map((one) => {
          const word = t(($) => $.kiosk.mine.list.fromTo, {
            from: dayWords(one.fromDay, words),
            to: dayWords(one.toDay, words),
          });
          return <Line key={one.id} thing={one} status={{ tone: 'neutral', icon: 'calendar', word }} />;
        })}
      </Part>
    </>
  );
}

function Line({
  thing,
  status,
}: {
  thing: MyThings['waiting'][number] | MyThings['ready'][number] | MyThings['reserved'][number];
  status: ThingStatus;
}) {
  const { language } = useSpelling();
  const picture = usePictureOf(thing);
  const { text, lang } = houseText(thing.name, thing.nameTranslations, language);
  return <KioskThing layout="row" picture={picture} name={text} nameLang={lang} status={status} />;
}
