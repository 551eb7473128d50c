import { useSpelling } from '../language/KioskLanguage.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Waiting } from '../parts/Waiting.tsx';

/** While what was chosen is on its way and its name is not known yet. */
export function WaitingScreen() {
  const { t, dutch } = useSpelling();
  return (
    <Screen question={t(($) => $.kiosk.wait)} dutch={dutch(($) => $.kiosk.wait)}>
      <Waiting />
    </Screen>
  );
}
