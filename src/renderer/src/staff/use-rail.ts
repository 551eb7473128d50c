import { useRouter, useRouterState } from '@tanstack/react-router';
import { useText } from '../app/text.ts';
import type { DeskRailProps } from '../ui/desk/DeskRail.tsx';
import { type Place, placesFor } from './navigation.ts';
import { useStaffSession } from './session.ts';

/** The places of this role for the rail, and which one is shown. */
export function useRail(): Pick<DeskRailProps, 'navLabel' | 'groups' | 'currentId' | 'onGo'> {
  const { t } = useText();
  const router = useRouter();
  const { account } = useStaffSession();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const places = placesFor(account.role);
  const group = (id: Place['group'], title?: string) => ({
    id,
    title,
    places: places
      .filter((place) => place.group === id)
      .map(({ key, icon, to }) => ({ id: key, label: t(($) => $.staff.places[key]), icon, href: `#${to}` })),
  });
  return {
    navLabel: t(($) => $.staff.nav),
    groups: [
      group('work'),
      group(
        'house',
        t(($) => $.staff.manage),
      ),
    ],
    currentId:
      places.find(({ to }) => to !== '/' && pathname.startsWith(to))?.key ??
      (pathname === '/' ? 'today' : null),
    onGo: ({ id }) => {
      const place = places.find(({ key }) => key === id);
      if (place) void router.navigate({ to: place.to });
    },
  };
}
