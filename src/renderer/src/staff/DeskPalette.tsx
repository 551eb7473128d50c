import { useRouter } from '@tanstack/react-router';
import { staffLanguages } from '#shared/i18n/languages.ts';
import { useText } from '../app/text.ts';
import { CommandPalette } from '../ui/CommandPalette.tsx';
import type { ResultGroup, ResultItem } from '../ui/Results.tsx';
import { shortcuts } from './desk-keys.ts';
import { placesFor } from './navigation.ts';
import { useStaffSession } from './session.ts';
import { speakToStaff } from './staff-language.ts';

export interface DeskPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  acts: {
    search: () => void;
    switchUser: () => void;
    hide: () => void;
    lock: () => void;
    signOut: () => void;
  };
}

/** Everything that can be done from here (Ctrl+K): places, acts, the language of the screen. */
export function DeskPalette({ isOpen, onOpenChange, acts }: DeskPaletteProps) {
  const { t, i18n } = useText();
  const router = useRouter();
  const { account } = useStaffSession();
  const places = placesFor(account.role);
  const commands: readonly (ResultItem & { run: () => void })[] = [
    {
      id: 'search',
      title: t(($) => $.staff.palette.search),
      icon: 'scan',
      keys: shortcuts.search.keys,
      run: acts.search,
    },
    {
      id: 'newPerson',
      title: t(($) => $.staff.palette.newPerson),
      icon: 'plus',
      run: () => void router.navigate({ to: '/people/new' }),
    },
    ...(account.role === 'volunteer'
      ? []
      : [
          {
            id: 'closeToday',
            title: t(($) => $.staff.palette.closeToday),
            icon: 'stop' as const,
            run: () => void router.navigate({ to: '/calendar/close' }),
          },
        ]),
    {
      id: 'pauses',
      title: t(($) => $.households.running.open),
      icon: 'wait',
      run: () => void router.navigate({ to: '/people/pauses' }),
    },
    {
      id: 'putReady',
      title: t(($) => $.staff.palette.putReady),
      icon: 'wait',
      run: () => void router.navigate({ to: '/waiting', search: { tab: 'ready' } }),
    },
    {
      id: 'toFetch',
      title: t(($) => $.staff.palette.toFetch),
      icon: 'calendar',
      run: () => void router.navigate({ to: '/waiting', search: { tab: 'fetch' } }),
    },
    {
      id: 'myAccount',
      title: t(($) => $.staff.palette.myAccount),
      icon: 'person',
      run: () => void router.navigate({ to: '/my-account' }),
    },
    { id: 'switch', title: t(($) => $.staff.switch.open), icon: 'switchUser', run: acts.switchUser },
    {
      id: 'hide',
      title: t(($) => $.staff.hidden.hide),
      icon: 'hide',
      keys: shortcuts.hide.keys,
      run: acts.hide,
    },
    { id: 'lock', title: t(($) => $.staff.lock), icon: 'lock', keys: shortcuts.lock.keys, run: acts.lock },
    { id: 'signOut', title: t(($) => $.staff.signOut), icon: 'stop', run: acts.signOut },
  ];
  const groups: readonly ResultGroup[] = [
    {
      id: 'places',
      title: t(($) => $.staff.palette.places),
      items: places.map(({ key, icon }) => ({
        id: key,
        title: t(($) => $.staff.places[key]),
        icon,
        ...(key === 'returns' ? { keys: shortcuts.returns.keys } : {}),
      })),
    },
    { id: 'acts', title: t(($) => $.staff.palette.acts), items: commands },
    {
      id: 'languages',
      title: t(($) => $.staff.palette.language),
      items: staffLanguages.map(({ tag, ownName }) => ({ id: tag, title: ownName, icon: 'globe' })),
    },
  ];
  const choose = (id: string, groupId: string) => {
    if (groupId === 'languages') return void speakToStaff(i18n, id);
    const place = places.find(({ key }) => key === id);
    if (place) return void router.navigate({ to: place.to });
    commands.find((command) => command.id === id)?.run();
  };
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      label={t(($) => $.staff.palette.label)}
      placeholder={t(($) => $.staff.palette.placeholder)}
      groups={groups}
      onChoose={choose}
      emptyText={t(($) => $.staff.palette.nothing)}
      footer={t(($) => $.staff.palette.footer)}
    />
  );
}
