import { KioskEntry } from '../../../ui/kiosk/KioskEntry.tsx';
import { useSpelling } from '../../language/KioskLanguage.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useRun } from '../../run/RunContext.ts';
import { useSayProblem } from '../../speech/use-say-problem.ts';
import { GoneScreen } from '../GoneScreen.tsx';
import { DigitKeys } from './DigitKeys.tsx';
import { useOpen } from './use-open.ts';

/** The small secret of the card: dots on the screen, and the fourth digit asks at once. */
export function SecretScreen() {
  const { run } = useRun();
  return run.card === null ? <GoneScreen /> : <Secret key={run.card} card={run.card} />;
}

function Secret({ card }: { card: string }) {
  const { t, dutch } = useSpelling();
  const { digits, problem, isAsking, onDigit, onErase } = useOpen(card);
  useSayProblem(
    t(($) => $.kiosk.mine.secret.digits),
    problem,
  );
  const none = t(($) => $.kiosk.mine.secret.none);
  const hidden = t(($) => $.kiosk.mine.secret.hidden);
  return (
    <Screen
      question={t(($) => $.kiosk.mine.secret.question)}
      dutch={dutch(($) => $.kiosk.mine.secret.question)}
      align="end"
      intro={<span data-say={`${hidden} ${none}`}>{`${hidden} ${none}`}</span>}
    >
      <div className="kiosk-digits">
        <KioskEntry
          label={t(($) => $.kiosk.mine.secret.digits)}
          value={digits}
          placeholder={isAsking ? t(($) => $.kiosk.wait) : undefined}
          isCode
          isSecret
          error={problem}
        />
        <DigitKeys onDigit={onDigit} onErase={onErase} />
      </div>
    </Screen>
  );
}
