import { useEffect, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { browserClock } from '../idle/clock.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';

/** Below this nobody notices a wait; a sign that comes and goes at once would only flicker (U10). */
const noticed = 400;

/** Words for a wait, once it is long enough to be noticed. */
export function Waiting() {
  const { t } = useSpelling();
  const [isNoticed, setNoticed] = useState(false);
  useEffect(() => browserClock.after(noticed, () => setNoticed(true)), []);
  return (
    <p className="kiosk-wait" role="status">
      {isNoticed ? (
        <>
          <Icon name="wait" /> {t(($) => $.kiosk.wait)}
        </>
      ) : null}
    </p>
  );
}
