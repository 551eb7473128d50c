import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { LanguageSign } from '../parts/LanguageSign.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';
import type { Talk } from '../run/wish.ts';

/** In which language to talk, on a screen that is not Dutch: one touch says it all. */
export function TalkScreen() {
  const { t, dutch, language } = useSpelling();
  const { run, act } = useRun();
  const { tag } = language;
  const chosen = run.wish?.answers.talk;
  const choice = (talk: Talk) => ({
    isChosen:
      chosen?.language === talk.language && chosen.interpreter === talk.interpreter ? true : undefined,
    onPress: () => act({ type: 'answer', answers: { talk } }),
  });
  return (
    <Screen question={t(($) => $.kiosk.talk.question)} dutch={dutch(($) => $.kiosk.talk.question)}>
      <KioskTileGrid>
        <KioskTile
          picture={{ own: <LanguageSign tag="nl" /> }}
          label={t(($) => $.kiosk.talk.dutch)}
          {...choice({ language: 'nl', interpreter: false })}
        />
        {tag === 'nl' ? null : (
          <KioskTile
            picture={{ own: <LanguageSign tag={tag} /> }}
            label={t(($) => $.kiosk.talk.own)}
            {...choice({ language: tag, interpreter: false })}
          />
        )}
        <KioskTile
          picture={{ pictogram: 'theme-contacts' }}
          label={t(($) => $.kiosk.talk.interpreter)}
          sublabel={t(($) => $.kiosk.talk.translates)}
          {...choice({ language: tag, interpreter: true })}
        />
      </KioskTileGrid>
    </Screen>
  );
}
