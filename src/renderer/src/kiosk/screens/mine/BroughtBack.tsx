import type { MyThings } from '#shared/contract/mine.contract.ts';
import { KioskButton } from '../../../ui/kiosk/KioskButton.tsx';
import { KioskThing } from '../../../ui/kiosk/KioskThing.tsx';
import { houseText, useSpelling } from '../../language/KioskLanguage.tsx';
import { usePictureOf } from '../../photos/PhotoShelfContext.ts';
import type { Mine } from './use-mine.ts';

type Brought = MyThings['broughtBack'][number];

/** What was brought back in this visit, with the way back. */
export function BroughtBack({ things, mine }: { things: readonly Brought[]; mine: Mine }) {
  const { t } = useSpelling();
  const title = t(($) => $.kiosk.alone.list);
  if (things.length === 0) return null;
  return (
    <section className="kiosk-part">
      <h2 className="kiosk-part-title" data-say={title}>
        {title}
      </h2>
      {things.map((thing) => (
        <Line key={thing.id} thing={thing} mine={mine} />
      ))}
    </section>
  );
}

function Line({ thing, mine }: { thing: Brought; mine: Mine }) {
  const { t, language } = useSpelling();
  const picture = usePictureOf(thing);
  const { text, lang } = houseText(thing.name, thing.nameTranslations, language);
  const word =
    thing.place === ''
      ? t(($) => $.kiosk.alone.counter)
      : t(($) => $.kiosk.alone.put, { place: thing.place });
  return (
    <KioskThing
      layout="row"
      picture={picture}
      name={text}
      nameLang={lang}
      status={{ tone: 'done', icon: 'check', word }}
      aside={
        <span className="kiosk-mine-act">
          <KioskButton
            icon="undo"
            isPending={mine.isBusy}
            pendingLabel={t(($) => $.kiosk.wait)}
            onPress={() => mine.undoGiveBack(thing.id)}
          >
            {t(($) => $.kiosk.mine.list.undo)}
          </KioskButton>
        </span>
      }
    />
  );
}
