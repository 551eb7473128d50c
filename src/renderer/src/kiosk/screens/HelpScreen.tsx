import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';

/** Where a person helps. Says what is true here: go to the desk. */
export function HelpScreen() {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  return (
    <Screen
      question={t(($) => $.kiosk.help.question)}
      dutch={dutch(($) => $.kiosk.help.question)}
      align="center"
      next={
        <KioskButton variant="primary" icon="forward" onPress={() => act({ type: 'back' })}>
          {t(($) => $.kiosk.help.goOn)}
        </KioskButton>
      }
    >
      <div className="kiosk-help">
        <KioskNotice tone="info" icon="callPerson" title={t(($) => $.kiosk.help.title)} isLive={false}>
          <p data-say={t(($) => $.kiosk.help.text)}>{t(($) => $.kiosk.help.text)}</p>
        </KioskNotice>
      </div>
    </Screen>
  );
}
