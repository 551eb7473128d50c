import { useRouter, useRouterState } from '@tanstack/react-router';
import { useText } from '../app/text.ts';
import { useNetwork } from '../features/network/use-network.ts';
import type { DeskRailProps } from '../ui/desk/DeskRail.tsx';
import { type Place, placesFor } from './navigation.ts';
import { useStaffSession } from './session.ts';

/** The places of this role for the rail, and which one is shown. */
export function useRail(): Pick<DeskRailProps, 'navLabel' | 'groups' | 'currentId' | 'onGo'> {
  const { t } = useText();
  const router = useRouter();
  const { account } = useStaffSession();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const network = useNetwork();
  const waiting = network?.attention.open ?? 0;
  // What waits for a choice has a place where there are several computers, and as long as something waits.
  const places = placesFor(account.role).filter(
    ({ key }) => key !== 'attention' || waiting > 0 || (network !== undefined && network.role !== 'alone'),
  );
  const group = (id: Place['group'], title?: string) => ({
    id,
    title,
    places: places
      .filter((place) => place.group === id)
      .map(({ key, icon, to }) => ({
        id: key,
        label: t(($) => $.staff.places[key]),
        icon,
        href: `#${to}`,
        ...(key === 'attention' && waiting > 0
          ? { count: waiting, countMeaning: t(($) => $.network.attention.waitsCount) }
          : {}),
      })),
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
