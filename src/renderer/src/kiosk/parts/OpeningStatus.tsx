import type { Openness } from '#shared/contract/catalog.contract.ts';
import { Status } from '../../ui/Status.tsx';
import { useWordsIn } from '../language/KioskLanguage.tsx';
import { openingWords } from '../words/opening-words.ts';
import { useHouse } from './HouseContext.ts';

/** "Open tot 17:00" with a tick, "Open woensdag om 13:00" with a clock: word and icon, never colour alone (A23). */
export function OpeningStatus({ openness }: { openness: Openness }) {
  const words = useOpeningWords(openness);
  return openness.open ? (
    <Status tone="done">{words}</Status>
  ) : (
    <Status tone="neutral" icon="clock">
      {words}
    </Status>
  );
}

/** The same, read aloud: for a place that no button around it says already. */
export function SpokenOpening({ openness }: { openness: Openness }) {
  return (
    <span data-say={useOpeningWords(openness)}>
      <OpeningStatus openness={openness} />
    </span>
  );
}

export function useOpeningWords(openness: Openness): string {
  const { timeZone } = useHouse();
  return openingWords(openness, useWordsIn(timeZone));
}
