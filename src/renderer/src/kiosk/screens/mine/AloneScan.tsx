import { Icon } from '../../../ui/Icon.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useRun } from '../../run/RunContext.ts';
import { AloneFailed } from './AloneFailed.tsx';
import { EndButton } from './EndButton.tsx';
import type { Alone } from './use-alone.ts';

/** Nothing was held before the reader yet. */
export function AloneScan({ alone }: { alone: Alone }) {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const hint = t(($) => $.kiosk.alone.hint);
  return (
    <Screen
      question={t(($) => $.kiosk.alone.question)}
      dutch={dutch(($) => $.kiosk.alone.question)}
      align="center"
      next={<EndButton onPress={() => act({ type: 'end' })} />}
    >
      <AloneFailed alone={alone} />
      <div className="kiosk-alone-scan">
        <Icon name="scan" size="min(40vmin, 100%)" />
        <p data-say={hint}>{alone.isBusy ? t(($) => $.kiosk.wait) : hint}</p>
      </div>
    </Screen>
  );
}
