import type { Theme } from '#shared/contract/questions.contract.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { houseText, useSpelling } from '../language/KioskLanguage.tsx';
import { useThemes } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useRun } from '../run/RunContext.ts';

/** What a question is about, by picture. Nobody has to say it to a screen. */
export function ThemeScreen() {
  const { t, dutch } = useSpelling();
  const { run, act } = useRun();
  const themes = useThemes();
  const choose = (themeId: string | null) => act({ type: 'answer', answers: { themeId } });
  return (
    <Screen
      question={t(($) => $.kiosk.theme.question)}
      dutch={dutch(($) => $.kiosk.theme.question)}
      next={
        <KioskButton
          icon="callPerson"
          isPressed={run.wish?.answers.themeId === null ? true : undefined}
          onPress={() => choose(null)}
        >
          {t(($) => $.kiosk.theme.tell)}
        </KioskButton>
      }
    >
      {themes ? (
        <div className="kiosk-themes">
          <KioskTileGrid layout="flow">
            {themes.map((theme) => (
              <ThemeTile
                key={theme.id}
                theme={theme}
                isChosen={run.wish?.answers.themeId === theme.id}
                onPress={() => choose(theme.id)}
              />
            ))}
          </KioskTileGrid>
        </div>
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}

function ThemeTile(props: { theme: Theme; isChosen: boolean; onPress: () => void }) {
  const { theme, isChosen, onPress } = props;
  const { language } = useSpelling();
  const { text, lang } = houseText(theme.name, theme.nameTranslations, language);
  return (
    <KioskTile
      picture={{ pictogram: theme.pictogram }}
      label={text}
      lang={lang}
      isChosen={isChosen ? true : undefined}
      onPress={onPress}
    />
  );
}
