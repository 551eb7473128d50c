import { kioskLanguages } from '#shared/i18n/languages.ts';
import type { KioskLanguageChoice } from '../../ui/kiosk/KioskAttract.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { useSpelling } from './KioskLanguage.tsx';

/** The buttons of the languages the house offers, in the order of our list. */
export function useLanguageChoices(choose: (tag: string) => void): KioskLanguageChoice[] {
  const { languages } = useHouse();
  const { language: present } = useSpelling();
  return kioskLanguages
    .filter(({ tag }) => tag === 'nl' || languages.includes(tag))
    .map(({ tag, ownName, direction }) => ({
      id: tag,
      name: ownName,
      lang: tag,
      isRightToLeft: direction === 'rtl',
      isChosen: tag === present.tag,
      onPress: () => choose(tag),
    }));
}
