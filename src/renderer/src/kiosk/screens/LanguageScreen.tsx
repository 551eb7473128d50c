import { KioskLanguages } from '../../ui/kiosk/KioskAttract.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useLanguageChoices } from '../language/use-language-choices.ts';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';

/** All languages of the house in their own names; one touch, and everything else stays as it was (L23). */
export function LanguageScreen() {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const choices = useLanguageChoices((language) => act({ type: 'speak', language }));
  const question = t(($) => $.kiosk.language.question);
  return (
    <Screen question={question} dutch={dutch(($) => $.kiosk.language.question)} align="center">
      <div className="kiosk-language-choices">
        <KioskLanguages label={question} items={choices} />
      </div>
    </Screen>
  );
}
