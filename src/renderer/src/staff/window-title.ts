import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useText } from '../app/text.ts';
import { placeAt } from './navigation.ts';

/**
 * The window is called after the place it stands at (WCAG 2.4.2). Never after a person or a thing: the title stands in the task bar and
 * in the history of a browser.
 */
export function useWindowTitle(): void {
  const { t } = useText();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const place = placeAt(pathname);
  const name = place ? t(($) => $.staff.places[place.key]) : null;
  useEffect(() => {
    document.title = name === null ? 'Deelbalie' : `${name} · Deelbalie`;
    return () => {
      document.title = 'Deelbalie';
    };
  }, [name]);
}
