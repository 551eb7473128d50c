import type { ReactNode } from 'react';
import { HouseMark } from '../../ui/HouseMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type KioskCalibration, KioskFrame } from '../../ui/kiosk/KioskFrame.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';

/** Around pages that are no run: the usual look. */
export function QuietFrame({
  calibration,
  children,
}: {
  calibration: KioskCalibration | undefined;
  children: ReactNode;
}) {
  return <KioskFrame calibration={calibration}>{children}</KioskFrame>;
}

/** The core is away or its data cannot be read: calm, in the visitor's language, never red. It goes by itself (U07, U09). What somebody chose is still there then. */
export function QuietPage({ hasKept = false }: { hasKept?: boolean }) {
  const { t, dutch, isDutch } = useSpelling();
  return (
    <main className="kiosk-quiet" role="status">
      <HouseMark />
      <div className="kiosk-quiet-words">
        {isDutch ? null : (
          <p className="k-dutch">
            <span lang="nl" dir="ltr">
              {dutch(($) => $.kiosk.away.title)}
            </span>
            <span className="k-translated">{t(($) => $.kiosk.translated)}</span>
          </p>
        )}
        <h1 className="k-question">{t(($) => $.kiosk.away.title)}</h1>
        <p>{t(($) => $.kiosk.away.text)}</p>
        {hasKept ? <p>{t(($) => $.kiosk.away.kept)}</p> : null}
        <p className="kiosk-quiet-desk">
          <Icon name="callPerson" /> {t(($) => $.kiosk.away.desk)}
        </p>
      </div>
    </main>
  );
}
