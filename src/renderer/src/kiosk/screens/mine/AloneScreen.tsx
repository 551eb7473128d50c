import { useSpelling } from '../../language/KioskLanguage.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useRun } from '../../run/RunContext.ts';
import { needsMoreTime } from '../../run/run.ts';
import { useReader } from '../../scan/reader.ts';
import { AloneConfirm } from './AloneConfirm.tsx';
import { AloneDone } from './AloneDone.tsx';
import { AloneScan } from './AloneScan.tsx';
import { AloneToDesk } from './AloneToDesk.tsx';
import { Closed, Covered } from './MineScreen.tsx';
import { useAlone } from './use-alone.ts';
import { useCovered } from './use-covered.ts';

/** A thing before the reader: taken along or brought back by somebody alone, or taken to the desk. */
export function AloneScreen({ code }: { code: string | null }) {
  const { run } = useRun();
  const alone = useAlone(code);
  const isCovered = useCovered({ factor: needsMoreTime(run) ? 3 : 1, isPaused: run.isReadingMine });
  useReader(!alone.isClosed, alone.scan);
  if (alone.isClosed) return <Closed />;
  const { said } = alone;
  if (isCovered && said !== null) return <Hidden />;
  if (said === null) return <AloneScan alone={alone} />;
  if (said.is === 'toDo') return <AloneConfirm key={said.thing.id} alone={alone} thing={said.thing} />;
  if (said.is === 'desk' || said.is === 'unknown') return <AloneToDesk alone={alone} said={said} />;
  return <AloneDone alone={alone} said={said} />;
}

function Hidden() {
  const { t, dutch } = useSpelling();
  return (
    <Screen
      question={t(($) => $.kiosk.mine.list.question)}
      dutch={dutch(($) => $.kiosk.mine.list.question)}
      align="center"
    >
      <Covered />
    </Screen>
  );
}
