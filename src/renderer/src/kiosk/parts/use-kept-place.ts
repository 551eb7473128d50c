import { createContext, useContext, useEffect } from 'react';

/** How far each step of this run was paged down, in CSS pixels. Thrown away with the run. */
export type KeptPlaces = Map<string, number>;

const KeptPlacesContext = createContext<KeptPlaces>(new Map());
export const KeptPlacesProvider = KeptPlacesContext.Provider;

/** Back lands where one was in a long list, not on its first page. */
export function useKeptPlace(stepKey: string): void {
  const places = useContext(KeptPlacesContext);
  useEffect(() => {
    const frame = document.querySelector('.k-scroll-frame');
    if (!frame) return undefined;
    const before = places.get(stepKey);
    if (before !== undefined) frame.scrollTo({ top: before, behavior: 'instant' });
    const keep = () => places.set(stepKey, frame.scrollTop);
    frame.addEventListener('scroll', keep, { passive: true });
    return () => frame.removeEventListener('scroll', keep);
  }, [places, stepKey]);
}
