import { QueryClientProvider } from '@tanstack/react-query';
import { type Api, ApiProvider } from '../../client/api.ts';
import type { KioskCalibration } from '../../ui/kiosk/KioskFrame.tsx';
import { KioskLanguage } from '../language/KioskLanguage.tsx';
import type { Translators } from '../language/translators.ts';
import { SetUpPage } from '../setup/SetUpPage.tsx';
import { calibrationOf } from './calibration.ts';
import { useCoreWatch } from './core-watch.ts';
import { QuietFrame, QuietPage } from './QuietPage.tsx';
import { RunOfScreen } from './RunOfScreen.tsx';

export interface KioskAppProps {
  api: Api;
  translators: Translators;
  calibration: KioskCalibration | undefined;
  firstLanguage: string | undefined;
}

/** The visitors' screen: everything it needs from outside comes in here. */
export function KioskApp({ api, ...rest }: KioskAppProps) {
  return (
    <ApiProvider value={api}>
      <QueryClientProvider client={api.queries}>
        <Gate {...rest} />
      </QueryClientProvider>
    </ApiProvider>
  );
}

/** A kiosk shows the visitors' screens; a screen that is none yet shows where staff make it one. */
function Gate({ translators, calibration, firstLanguage }: Omit<KioskAppProps, 'api'>) {
  const { status, isAway } = useCoreWatch();
  const { data } = status;
  if (data?.state === 'kiosk' && data.house) {
    return (
      <RunOfScreen
        house={data.house}
        kioskId={data.kiosk?.id ?? null}
        isAway={isAway}
        translators={translators}
        calibration={calibrationOf(data.kiosk?.screen, calibration)}
        firstLanguage={firstLanguage}
      />
    );
  }
  if (!data && !status.isError) return null;
  return (
    <KioskLanguage translators={translators} tag="nl">
      <QuietFrame calibration={calibration}>
        {data?.state === 'signedOut' && !isAway ? (
          <SetUpPage pxPerMm={calibration?.pxPerMm} />
        ) : (
          <QuietPage />
        )}
      </QuietFrame>
    </KioskLanguage>
  );
}
