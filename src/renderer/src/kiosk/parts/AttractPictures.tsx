import { useEffect, useState } from 'react';
import type { HouseInitiative, HouseThing } from '#shared/contract/catalog.contract.ts';
import { HouseScene } from '../../ui/kiosk/HouseScene.tsx';
import { Picture } from '../../ui/kiosk/KioskTile.tsx';
import { usePress } from '../../ui/kiosk/press.ts';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { browserClock } from '../idle/clock.ts';
import { usePictureOf } from '../photos/PhotoShelfContext.ts';
import { useThings } from './queries.ts';

/** Each picture stands this long, in milliseconds: the last change begins before five seconds are over (A33, WCAG 2.2.2). */
const pace = 1500;
const changes = 3;
const shownThings = 6;
const shownInitiatives = 8;
const signsInSky = 12;

export interface AttractPicturesProps {
  initiatives: readonly HouseInitiative[];
  /** People touch what they see: the picture begins the run like the button does. */
  onTouch: () => void;
}

/**
 * The fire station, things one can borrow, and what else goes on in the house: three pictures that come by once and then
 * stand still. They stand still from the start where somebody asked for less motion, and at the first touch.
 */
export function AttractPictures({ initiatives, onTouch }: AttractPicturesProps) {
  const shown = usePassingBy();
  const press = usePress(onTouch);
  const things = useThings({ limit: 24 });
  return (
    // The button beside it says the same to everybody who does not touch pictures.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="kiosk-pictures" {...press} aria-hidden="true">
      <div className="kiosk-picture" data-shown={shown === 0 ? '' : undefined}>
        <div className="kiosk-sky">
          {initiatives.slice(0, signsInSky).map(({ id, pictogram }) => (
            <Pictogram key={id} name={pictogram} />
          ))}
        </div>
        <HouseScene />
      </div>
      <div className="kiosk-picture kiosk-mosaic" data-shown={shown === 1 ? '' : undefined}>
        {pickSpread(things?.things ?? [], shownThings).map((thing) => (
          <ThingPicture key={thing.id} thing={thing} />
        ))}
      </div>
      <div className="kiosk-picture kiosk-badges" data-shown={shown === 2 ? '' : undefined}>
        {initiatives.slice(0, shownInitiatives).map(({ id, pictogram, name }) => (
          <span key={id} className="kiosk-badge">
            <span className="kiosk-badge-picture">
              <Pictogram name={pictogram} />
            </span>
            <bdi lang="nl">{name}</bdi>
          </span>
        ))}
      </div>
    </div>
  );
}

function ThingPicture({ thing }: { thing: HouseThing }) {
  const picture = usePictureOf(thing);
  return (
    <span className="kiosk-mosaic-piece">
      <Picture picture={picture} />
    </span>
  );
}

/** The number of the picture that is shown: 0, 1, 2 and 0 again, within five seconds. */
function usePassingBy(): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    let passed = 0;
    const stop = browserClock.every(pace, () => {
      passed += 1;
      setShown(passed % changes);
      if (passed >= changes) stop();
    });
    document.addEventListener('pointerdown', stop, { capture: true, once: true });
    return () => {
      stop();
      document.removeEventListener('pointerdown', stop, { capture: true });
    };
  }, []);
  return shown;
}

/** Some of a list, spread over the whole of it, with a photo where there are any. */
export function pickSpread<T extends { photoId: string | null }>(all: readonly T[], count: number): T[] {
  const withPhoto = all.filter(({ photoId }) => photoId !== null);
  const from = withPhoto.length >= count ? withPhoto : all;
  const step = Math.max(1, Math.floor(from.length / count));
  return from.filter((_, index) => index % step === 0).slice(0, count);
}
