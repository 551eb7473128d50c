import type { HouseThing } from '#shared/contract/catalog.contract.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { Picture } from '../../ui/kiosk/KioskTile.tsx';
import { Status } from '../../ui/Status.tsx';
import { houseText, useSpelling, useWordsIn } from '../language/KioskLanguage.tsx';
import { FactCard } from '../parts/FactCard.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { InitiativeTile } from '../parts/InitiativeTile.tsx';
import { PriceCard } from '../parts/PriceCard.tsx';
import { useAvailability, useGivesNumbers, useInitiatives, useThing } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { usePictureOf } from '../photos/PhotoShelfContext.ts';
import { statusOf } from '../words/availability-words.ts';
import { loanPeriodWords } from '../words/loan-period.ts';
import { GoneScreen } from './GoneScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

/** One thing: its picture, whether it is in the house, how long one may keep it, what belongs to it, who lends it. */
export function ThingScreen({ kindId }: { kindId: string }) {
  const { thing, isGone } = useThing(kindId);
  if (isGone) return <GoneScreen />;
  if (thing) return <Known thing={thing} />;
  return <WaitingScreen />;
}

function Known({ thing }: { thing: HouseThing }) {
  const { t, language } = useSpelling();
  const { text, lang } = houseText(thing.name, thing.nameTranslations, language);
  return (
    <Screen question={text} questionLang={lang} dutch={thing.name} next={<TakeNumber />}>
      <article className="kiosk-thing-page">
        <Photo thing={thing} />
        <div className="kiosk-thing-facts">
          <Whereabouts thing={thing} />
          <HowLong days={thing.loanDays} />
          <PriceCard price={thing.price} />
          <Parts parts={thing.parts} />
          <About thing={thing} />
        </div>
        <div className="kiosk-thing-lender">
          <Lender initiativeId={thing.initiativeId} />
          <KioskNotice tone="info" icon="callPerson" title={t(($) => $.kiosk.thing.ask)} isLive={false} />
        </div>
      </article>
    </Screen>
  );
}

/** From a thing straight to the desk's line; nothing of it where nobody is called by number. */
function TakeNumber() {
  const { t } = useSpelling();
  const ask = useAsk();
  if (!useGivesNumbers()) return null;
  return (
    <KioskButton variant="primary" iconAfter="forward" onPress={() => ask('lending')}>
      {t(($) => $.kiosk.thing.takeNumber)}
    </KioskButton>
  );
}

function Photo({ thing }: { thing: HouseThing }) {
  const picture = usePictureOf(thing);
  return (
    <div className="kiosk-thing-photo" data-picture={'photo' in picture ? 'photo' : 'drawn'}>
      <Picture picture={picture} />
    </div>
  );
}

/** Changes within a second of a hand-over at the desk; said aloud to who listens, because somebody may be waiting for it. */
function Whereabouts({ thing: { id } }: { thing: HouseThing }) {
  const { t } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  const { of, isUnknown } = useAvailability([id]);
  const availability = of.get(id);
  if (!availability && !isUnknown) return <Waiting />;
  const { tone, word, icon } = statusOf(availability, isUnknown, words);
  const inHouse = availability?.inHouse ?? 0;
  const count = t(($) => $.kiosk.thing.inHouse, { count: inHouse });
  return (
    <section className="kiosk-card kiosk-whereabouts" role="status" data-say={inHouse > 0 ? count : word}>
      <Status tone={tone} icon={icon}>
        {word}
      </Status>
      {inHouse > 0 ? <p>{count}</p> : null}
    </section>
  );
}

function HowLong({ days }: { days: number | null }) {
  const { t } = useSpelling();
  if (days === null) return null;
  const words = loanPeriodWords(days, t);
  return (
    <FactCard icon="calendar" title={t(($) => $.kiosk.thing.howLong)} say={words}>
      <p>{words}</p>
    </FactCard>
  );
}

function Parts({ parts }: Pick<HouseThing, 'parts'>) {
  const { t, isDutch } = useSpelling();
  if (parts.length === 0) return null;
  return (
    <FactCard
      icon="list"
      title={t(($) => $.kiosk.thing.parts)}
      say={parts.map(({ name, quantity }) => `${quantity} ${name}`).join(', ')}
    >
      <ul className="kiosk-parts">
        {parts.map(({ name, quantity, photoId }) => (
          <li key={name}>
            <PartPhoto photoId={photoId} />
            <span className="num">{quantity}×</span> <bdi lang={isDutch ? undefined : 'nl'}>{name}</bdi>
          </li>
        ))}
      </ul>
    </FactCard>
  );
}

/** Beside its name, for who reads little. Nothing where there is none. */
function PartPhoto({ photoId }: { photoId: string | null }) {
  const picture = usePictureOf({ photoId, pictogram: '' });
  if (!('photo' in picture)) return null;
  return (
    <span className="kiosk-part-photo">
      <Picture picture={picture} />
    </span>
  );
}

function About({ thing }: { thing: HouseThing }) {
  const { t, language } = useSpelling();
  const { text, lang } = houseText(thing.description, thing.descriptionTranslations, language);
  if (text === '') return null;
  return (
    <FactCard icon="info" title={t(($) => $.kiosk.thing.about)} say={text}>
      <p lang={lang}>{text}</p>
    </FactCard>
  );
}

function Lender({ initiativeId }: { initiativeId: string }) {
  const { t } = useSpelling();
  const initiative = useInitiatives()?.find(({ id }) => id === initiativeId);
  if (!initiative) return null;
  const title = t(($) => $.kiosk.thing.who);
  return (
    <section className="kiosk-part">
      <h2 className="kiosk-part-title" data-say={title}>
        {title}
      </h2>
      <InitiativeTile initiative={initiative} />
    </section>
  );
}
