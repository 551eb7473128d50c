import { KioskNotice } from '../../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import type { Alone } from './use-alone.ts';

/** What was asked did not come through; nothing was changed, and it may be asked again. */
export function AloneFailed({ alone }: { alone: Alone }) {
  const { t } = useSpelling();
  if (!alone.hasFailed) return null;
  return (
    <KioskNotice tone="info" icon="callPerson" title={t(($) => $.kiosk.review.failed)}>
      <p>{t(($) => $.kiosk.setUp.failed)}</p>
    </KioskNotice>
  );
}
