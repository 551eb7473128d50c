import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Where the screen is, as far as lending minds: the lending page, a person's page (that person is open), or elsewhere. */
export type LendPlace = { at: 'lend' } | { at: 'person'; personId: string } | { at: 'elsewhere' };

export interface LendPlaces {
  now: () => LendPlace;
  /** Goes to the lending page with this person open. */
  show: (personId: string | null) => void;
}

/** Reads the address of the page. */
export function lendPlaceOf(pathname: string): LendPlace {
  if (pathname === '/lend') return { at: 'lend' };
  const personId = /^\/people\/([^/]+)$/.exec(pathname)?.[1];
  return personId === undefined || personId === 'new' ? { at: 'elsewhere' } : { at: 'person', personId };
}

/** The way to the lending page, and where the screen is now. Only the id of a person stands in the address. */
export function useLendPlaces(): LendPlaces {
  const router = useRouter();
  return useMemo(
    () => ({
      now: () => lendPlaceOf(router.latestLocation.pathname),
      show: (personId) => {
        const here = router.latestLocation;
        const isThere = here.pathname === '/lend';
        const open = new URLSearchParams(here.searchStr).get('person');
        if (isThere && open === personId) return;
        const search = personId === null ? {} : { person: personId };
        void router.navigate({ to: '/lend', search, replace: isThere });
      },
    }),
    [router],
  );
}
