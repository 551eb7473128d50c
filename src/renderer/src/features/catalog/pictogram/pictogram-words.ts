import { useMemo } from 'react';
import { useText } from '../../../app/text.ts';
import { pictogramNames } from '../../../ui/pictogram-files.ts';

/** Drawings of things and of what a house does, by name, with their word on this screen; signs of the kiosk's own buttons have none. */
export function usePictogramWords(): ReadonlyMap<string, string> {
  const { t, i18n } = useText();
  return useMemo(() => {
    const words: Record<string, string> = t(($) => $.catalog.pictograms, { returnObjects: true });
    const there = new Set(pictogramNames);
    const collator = new Intl.Collator(i18n.language);
    return new Map(
      Object.entries(words)
        .filter(([name]) => there.has(name))
        .toSorted(([, a], [, b]) => collator.compare(a, b)),
    );
  }, [t, i18n.language]);
}
