import type { Line } from './reader.ts';

const isSilent = (place: Element, isReadingMine: boolean): boolean =>
  place.closest(isReadingMine ? '[data-private]:not([data-private="mine"])' : '[data-private]') !== null;

const lineOf = (place: Element): Line<Element> => ({ text: place.getAttribute('data-say') ?? '', place });

/** What the page says, in order. What is private stays silent, a secret always; what is one's own is read when one chose that (S04). */
export function linesOnScreen(isReadingMine: boolean): Line<Element>[] {
  return [...document.querySelectorAll('.kiosk main [data-say]')]
    .filter((place) => !isSilent(place, isReadingMine))
    .map(lineOf);
}

/** The question above everything else, with its answers: nothing on it is anybody's own (T01). */
export const linesOfQuestion = (): Line<Element>[] =>
  [...document.querySelectorAll('.k-still [data-say]')].map(lineOf);

/** What the screen shows is on its way: read now, half of it would be said. */
export const isStillFetching = (): boolean => document.querySelector('.kiosk main .kiosk-wait') !== null;

/** Words that are said at once, at the field they are about. */
export const lineNow = (text: string): Line<Element> => ({
  text,
  place: document.querySelector('.kiosk main .k-entry') ?? document.body,
});

/** What a button or field says that was reached with the keys; null for what stays silent (A02). */
export function lineOfFocus(target: EventTarget | null, isReadingMine: boolean): Line<Element> | null {
  const place = target instanceof Element ? target.closest('[data-say]') : null;
  return place === null || isSilent(place, isReadingMine) ? null : lineOf(place);
}

/** Shows what is being read. */
export function mark(place: Element | null): void {
  for (const marked of document.querySelectorAll('[data-speaking]')) marked.removeAttribute('data-speaking');
  place?.setAttribute('data-speaking', '');
  place?.scrollIntoView({ block: 'nearest' });
}
