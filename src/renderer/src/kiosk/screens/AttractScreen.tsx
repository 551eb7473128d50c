import { useEffect } from 'react';
import { KioskAttract, type KioskLanguageChoice } from '../../ui/kiosk/KioskAttract.tsx';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useLanguageChoices } from '../language/use-language-choices.ts';
import { AttractPictures } from '../parts/AttractPictures.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { OpenPlaces } from '../parts/OpenPlaces.tsx';
import { useInitiatives } from '../parts/queries.ts';
import { useBar } from '../parts/use-bar.ts';
import { useRun } from '../run/RunContext.ts';

/** Before anybody touches the screen: the house, who is open now, every language one touch away, one button. */
export function AttractScreen() {
  const { t } = useSpelling();
  const { act, run } = useRun();
  const { name, languages } = useHouse();
  const initiatives = useInitiatives();
  const bar = useBar();
  const choices = firstChoices(
    useLanguageChoices((language) => act({ type: 'begin', language })),
    run.size !== 'normal',
    () => act({ type: 'go', step: { name: 'language' } }),
  );
  const begin = () => act({ type: 'begin' });
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <KioskAttract
      houseName={name}
      greeting={t(($) => $.kiosk.attract.greeting)}
      facts={initiatives ? <OpenPlaces initiatives={initiatives} /> : undefined}
      start={
        <KioskButton variant="primary" iconAfter="forward" onPress={begin} isFullWidth>
          {t(($) => $.kiosk.attract.start)}
        </KioskButton>
      }
      languages={
        languages.length > 1 ? { label: t(($) => $.kiosk.attract.languages), items: choices } : undefined
      }
      picture={<AttractPictures initiatives={initiatives ?? []} onTouch={begin} />}
      bar={bar}
    />
  );
}

/** As many as fit in large letters on a wide screen; nothing may push the button that begins off it. */
const mostWhenLarge = 9;

/** All languages; in large letters the first ones, and how many more stand on the screen of languages. */
function firstChoices(
  all: KioskLanguageChoice[],
  isLarge: boolean,
  showAll: () => void,
): KioskLanguageChoice[] {
  if (!isLarge || all.length <= mostWhenLarge) return all;
  const first = all.slice(0, mostWhenLarge - 1);
  return [...first, { id: 'more', name: `+${all.length - first.length}`, lang: 'nl', onPress: showAll }];
}
