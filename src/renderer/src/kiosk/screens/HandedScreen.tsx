import { ticketText } from '#shared/domain/number-series.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNumber } from '../../ui/kiosk/KioskNumber.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';

/** A colleague took over: where to go, with the number. What was said here is forgotten already. */
export function HandedScreen({ number }: { number: number }) {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const label = t(($) => $.kiosk.number.label);
  const words = t(($) => $.kiosk.call.handed);
  return (
    <Screen
      question={t(($) => $.kiosk.help.title)}
      dutch={dutch(($) => $.kiosk.help.title)}
      align="center"
      next={
        <KioskButton variant="primary" icon="check" onPress={() => act({ type: 'end' })}>
          {t(($) => $.kiosk.number.done)}
        </KioskButton>
      }
    >
      <div className="kiosk-number-page">
        <KioskNumber
          label={label}
          number={ticketText(number)}
          say={`${words}. ${label}: ${ticketText(number)}`}
        >
          {words}
        </KioskNumber>
      </div>
    </Screen>
  );
}
