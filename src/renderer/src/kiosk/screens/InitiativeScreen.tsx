import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { formatWeekday } from '#shared/domain/day-format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { Picture } from '../../ui/kiosk/KioskTile.tsx';
import { houseText, useSpelling, useWordsIn } from '../language/KioskLanguage.tsx';
import { FactCard } from '../parts/FactCard.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { SpokenOpening } from '../parts/OpeningStatus.tsx';
import { PriceCard } from '../parts/PriceCard.tsx';
import { type FoundThings, useInitiatives, useThings } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { ThingGrid } from '../parts/ThingGrid.tsx';
import { WeekHours } from '../parts/WeekHours.tsx';
import { WhereCard } from '../parts/WhereCard.tsx';
import { usePictureOf } from '../photos/PhotoShelfContext.ts';
import { useRun } from '../run/RunContext.ts';
import { closingWords, weekLines } from '../words/opening-words.ts';
import { GoneScreen } from './GoneScreen.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

/** How many things stand on the page itself; the rest is one touch away. */
const firstThings = 6;

/** One initiative: what it does, when, where, and what one can borrow from it. */
export function InitiativeScreen({ initiativeId }: { initiativeId: string }) {
  const initiatives = useInitiatives();
  const initiative = initiatives?.find(({ id }) => id === initiativeId);
  if (initiative) return <Known initiative={initiative} />;
  if (initiatives) return <GoneScreen />;
  return <WaitingScreen />;
}

function Known({ initiative }: { initiative: HouseInitiative }) {
  const things = useThings({ initiativeId: initiative.id, limit: firstThings });
  return (
    <Screen
      question={initiative.name}
      questionLang="nl"
      dutch={initiative.summary === '' ? initiative.name : initiative.summary}
      intro={<SpokenOpening openness={initiative.openness} />}
      next={<SeeAll initiative={initiative} total={things?.total ?? 0} />}
    >
      <div className="kiosk-initiative-page">
        <Introduction initiative={initiative} />
        <Hours initiative={initiative} />
        <div className="kiosk-initiative-facts">
          <WhereCard initiative={initiative} />
          {initiative.lends ? <PriceCard price={initiative.price} differs={initiative.priceDiffers} /> : null}
        </div>
        {initiative.lends && things ? <Things found={things} /> : null}
      </div>
    </Screen>
  );
}

function SeeAll({ initiative, total }: { initiative: HouseInitiative; total: number }) {
  const { t } = useSpelling();
  const { act } = useRun();
  if (!initiative.lends || total <= firstThings) return null;
  return (
    <KioskButton
      variant="primary"
      icon="photo"
      onPress={() => act({ type: 'go', step: { name: 'things', initiativeId: initiative.id } })}
    >
      {t(($) => $.kiosk.initiative.seeAll, { count: total })}
    </KioskButton>
  );
}

function Introduction({ initiative }: { initiative: HouseInitiative }) {
  const { language } = useSpelling();
  const picture = usePictureOf(initiative);
  const { text, lang } = houseText(initiative.summary, initiative.summaryTranslations, language);
  return (
    <section className="kiosk-card kiosk-introduction">
      <span className="kiosk-introduction-picture" data-picture={'photo' in picture ? 'photo' : 'drawn'}>
        <Picture picture={picture} />
      </span>
      {text === '' ? null : (
        <p lang={lang} data-say={text}>
          {text}
        </p>
      )}
    </section>
  );
}

function Hours({ initiative: { hours, closedSoon } }: { initiative: HouseInitiative }) {
  const { t } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  const closings = closedSoon.map((period) => closingWords(period, words));
  const days = weekLines(hours, words.language, words.today)
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ weekday, ranges }) => `${formatWeekday(weekday, words.language)} ${ranges.join(', ')}`);
  return (
    <div className="kiosk-initiative-hours">
      <FactCard
        icon="clock"
        title={t(($) => $.kiosk.initiative.hours)}
        say={[...days, ...closings].join('. ')}
      >
        <WeekHours hours={hours} />
        {closings.map((closing) => (
          <p key={closing} className="kiosk-closing">
            <Icon name="info" /> {closing}
          </p>
        ))}
      </FactCard>
    </div>
  );
}

function Things({ found: { things } }: { found: FoundThings }) {
  const { t } = useSpelling();
  const title = t(($) => $.kiosk.initiative.borrow);
  return (
    <section className="kiosk-part kiosk-initiative-things">
      <h2 className="kiosk-part-title" data-say={title}>
        {title}
      </h2>
      {things.length === 0 ? (
        <p>{t(($) => $.kiosk.things.none)}</p>
      ) : (
        <ThingGrid things={things.slice(0, firstThings)} />
      )}
    </section>
  );
}
