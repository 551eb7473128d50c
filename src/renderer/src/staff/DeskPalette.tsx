import { useRouter } from '@tanstack/react-router';
import { isCareRole, type Role } from '#shared/contract/roles.ts';
import { staffLanguages } from '#shared/i18n/languages.ts';
import { useText } from '../app/text.ts';
import { focusCallBanner } from '../features/kiosks/focus-banner.ts';
import { CommandPalette } from '../ui/CommandPalette.tsx';
import type { ResultGroup, ResultItem } from '../ui/Results.tsx';
import { shortcuts } from './desk-keys.ts';
import { placesFor } from './navigation.ts';
import { useStaffSession } from './session.ts';
import { speakToStaff } from './staff-language.ts';

interface CareCommand {
  id: 'newTask' | 'caseload' | 'figures' | 'duplicates' | 'exchange';
  to: '/agenda' | '/caseload' | '/trajectories/figures' | '/people/duplicates' | '/directory/exchange';
  icon: 'plus' | 'people' | 'levels' | 'export';
  search?: { task: 'new' };
}

/** Places behind the places of care, and what is written down there most: for those who may go there. */
function careCommands(role: Role): readonly CareCommand[] {
  const isCare = isCareRole(role);
  const all: readonly (CareCommand & { may: boolean })[] = [
    {
      id: 'newTask',
      to: '/agenda',
      icon: 'plus',
      search: { task: 'new' },
      may: isCare || role === 'coordinator',
    },
    { id: 'caseload', to: '/caseload', icon: 'people', may: isCare || role === 'coordinator' },
    { id: 'figures', to: '/trajectories/figures', icon: 'levels', may: isCare || role === 'coordinator' },
    { id: 'duplicates', to: '/people/duplicates', icon: 'people', may: isCare || role === 'coordinator' },
    {
      id: 'exchange',
      to: '/directory/exchange',
      icon: 'export',
      may: role === 'coordinator' || role === 'administrator',
    },
  ];
  return all.filter(({ may }) => may);
}

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
  const careTitles: Record<CareCommand['id'], string> = {
    newTask: t(($) => $.staff.palette.newTask),
    caseload: t(($) => $.agenda.caseload.title),
    figures: t(($) => $.trajectories.figures.title),
    duplicates: t(($) => $.people.merge.listTitle),
    exchange: t(($) => $.referrals.exchange.title),
  };
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
    {
      id: 'toCall',
      title: t(($) => $.intake.calls.toCall),
      icon: 'callPerson',
      keys: shortcuts.call.keys,
      run: () => void setTimeout(focusCallBanner),
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
    ...careCommands(account.role).map(({ id, icon, to, search }) => ({
      id,
      icon,
      title: careTitles[id],
      run: () => void router.navigate({ to, ...(search ? { search } : {}) }),
    })),
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
