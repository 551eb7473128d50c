import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { houseText, useSpelling } from '../language/KioskLanguage.tsx';
import { LanguageSign } from '../parts/LanguageSign.tsx';
import { useThemes } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { useTakeNumber } from '../parts/use-take-number.ts';
import { useRun } from '../run/RunContext.ts';
import { talkOf, type Wish } from '../run/wish.ts';
import { talkWords, urgencyPictograms } from '../words/wish-words.ts';
import { GoneScreen } from './GoneScreen.tsx';

/** What was answered, before anything leaves this screen (A29, U04); the one place that takes a number. */
export function ReviewScreen() {
  const { run } = useRun();
  return run.wish ? <Review wish={run.wish} /> : <GoneScreen />;
}

function Review({ wish }: { wish: Wish }) {
  const { t, dutch } = useSpelling();
  const { run } = useRun();
  const { take, isPending, hasFailed } = useTakeNumber();
  const change = t(($) => $.kiosk.review.change);
  return (
    <Screen
      question={t(($) => $.kiosk.review.question)}
      dutch={dutch(($) => $.kiosk.review.question)}
      intro={<span data-say={change}>{change}</span>}
      next={
        <KioskButton
          variant="primary"
          icon="check"
          isFullWidth
          isPending={isPending}
          pendingLabel={t(($) => $.kiosk.wait)}
          onPress={() => take(wish)}
        >
          {t(($) => $.kiosk.review.take)}
        </KioskButton>
      }
    >
      {hasFailed ? (
        <div className="kiosk-failed">
          <KioskNotice tone="info" icon="callPerson" title={t(($) => $.kiosk.review.failed)}>
            <p data-say={t(($) => $.kiosk.review.failedText)}>{t(($) => $.kiosk.review.failedText)}</p>
          </KioskNotice>
        </div>
      ) : null}
      <KioskTileGrid>
        {wish.topic === 'question' ? <AboutTile wish={wish} /> : <TopicTile topic={wish.topic} />}
        {wish.topic === 'appointment' ? <CardTile hasCard={wish.card !== undefined} /> : null}
        {wish.topic === 'question' ? <UrgencyTile wish={wish} /> : null}
        {run.language === 'nl' && wish.answers.talk === undefined ? null : <TalkTile wish={wish} />}
      </KioskTileGrid>
    </Screen>
  );
}

const topicPictograms = {
  lending: 'borrow',
  appointment: 'calendar',
  price: 'theme-income',
  other: 'help-person',
};

function TopicTile({ topic }: { topic: Exclude<Wish['topic'], 'question'> }) {
  const { t } = useSpelling();
  const { act } = useRun();
  const words = {
    lending: t(($) => $.kiosk.purpose.lend),
    appointment: t(($) => $.kiosk.purpose.appointment),
    price: t(($) => $.kiosk.price.ask),
    other: t(($) => $.kiosk.purpose.unknown),
  };
  return (
    <KioskTile
      picture={{ pictogram: topicPictograms[topic] }}
      label={words[topic]}
      sublabel={t(($) => $.kiosk.review.why)}
      onPress={() => act({ type: 'back' })}
    />
  );
}

/** A card may be held before the reader here, or its number typed. Whatever it leads to, this screen says the same. */
function CardTile({ hasCard }: { hasCard: boolean }) {
  const { t } = useSpelling();
  const { act } = useRun();
  return (
    <KioskTile
      picture={{ pictogram: 'card' }}
      label={t(($) => $.kiosk.arrival[hasCard ? 'shown' : 'card'])}
      sublabel={hasCard ? undefined : t(($) => $.kiosk.arrival.free)}
      onPress={() => act({ type: 'go', step: { name: 'card' } })}
    />
  );
}

function AboutTile({ wish: { answers } }: { wish: Wish }) {
  const { t, language } = useSpelling();
  const { act } = useRun();
  const theme = useThemes()?.find(({ id }) => id === answers.themeId);
  const name = theme ? houseText(theme.name, theme.nameTranslations, language) : null;
  return (
    <KioskTile
      picture={{ pictogram: theme?.pictogram ?? 'help-person' }}
      label={name?.text ?? t(($) => $.kiosk.review.later)}
      sublabel={t(($) => $.kiosk.review.about)}
      onPress={() => act({ type: 'go', step: { name: 'theme' } })}
    />
  );
}

function UrgencyTile({ wish }: { wish: Wish }) {
  const { t } = useSpelling();
  const { act } = useRun();
  const urgency = wish.answers.urgency ?? 'calm';
  return (
    <KioskTile
      picture={{ pictogram: urgencyPictograms[urgency] }}
      label={t(($) => $.kiosk.urgency[urgency])}
      sublabel={t(($) => $.kiosk.review.when)}
      onPress={() => act({ type: 'go', step: { name: 'urgency' } })}
    />
  );
}

function TalkTile({ wish }: { wish: Wish }) {
  const { t } = useSpelling();
  const { run, act } = useRun();
  const talk = talkOf(wish, run.language);
  return (
    <KioskTile
      picture={
        talk.interpreter ? { pictogram: 'theme-contacts' } : { own: <LanguageSign tag={talk.language} /> }
      }
      label={talkWords(talk, t)}
      sublabel={t(($) => $.kiosk.review.how)}
      onPress={() => act({ type: 'go', step: { name: 'talk' } })}
    />
  );
}
