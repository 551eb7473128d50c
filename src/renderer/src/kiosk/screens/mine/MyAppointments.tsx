import type { MyThings } from '#shared/contract/mine.contract.ts';
import { KioskThing } from '../../../ui/kiosk/KioskThing.tsx';
import { useSpelling, useWordsIn } from '../../language/KioskLanguage.tsx';
import { useHouse } from '../../parts/HouseContext.ts';
import { meetWords } from './mine-words.ts';
import { Part } from './Part.tsx';

/** When somebody is expected, and whom to ask more. Of what it is about a kiosk knows nothing. */
export function MyAppointments({ appointments }: Pick<MyThings, 'appointments'>) {
  const { t } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  return (
    <Part title={t(($) => $.kiosk.mine.meet.title)} isEmpty={appointments.length === 0}>
      {appointments.map((one) => (
        <KioskThing
          key={one.id}
          layout="row"
          picture={{ pictogram: 'calendar' }}
          name={meetWords(one, words)}
          status={{
            tone: 'neutral',
            icon: 'person',
            word:
              one.askName === null
                ? t(($) => $.kiosk.mine.meet.desk)
                : t(($) => $.kiosk.mine.meet.who, { name: one.askName }),
          }}
        />
      ))}
    </Part>
  );
}
