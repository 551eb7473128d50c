import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { Screen } from '../parts/Screen.tsx';

/** What was chosen is no longer lent, or its initiative closed, while somebody looked at it. */
export function GoneScreen() {
  const { t, dutch } = useSpelling();
  return (
    <Screen question={t(($) => $.kiosk.gone.title)} dutch={dutch(($) => $.kiosk.gone.title)} align="center">
      <KioskNotice title={t(($) => $.kiosk.gone.text)} isLive={false} />
    </Screen>
  );
}
