import './desk.css';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useText } from '../app/text.ts';
import { CallBanner } from '../features/kiosks/CallBanner.tsx';
import { focusCallBanner } from '../features/kiosks/focus-banner.ts';
import { LendDeskProvider } from '../features/loans/lend/LendDesk.tsx';
import { ReturnsDeskProvider } from '../features/loans/returns/ReturnsDesk.tsx';
import { NetworkNotices } from '../features/network/NetworkNotices.tsx';
import { NetworkPill } from '../features/network/NetworkPill.tsx';
import { DeskLayout } from '../ui/desk/DeskLayout.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { DemoNotice } from './DemoNotice.tsx';
import { DeskPalette } from './DeskPalette.tsx';
import { DeskSearch } from './DeskSearch.tsx';
import { FocusSearchProvider } from './desk-focus.ts';
import { shortcuts, useDeskKeys } from './desk-keys.ts';
import { useAskAgain, useDeskSession, useFreshStart, useSessionWatch } from './desk-session.ts';
import { isDialogOpen } from './dialog-open.ts';
import { useFocusKeeper } from './focus-keeper.ts';
import { HiddenScreen } from './HiddenScreen.tsx';
import { useNewDay } from './new-day.ts';
import { QuickSwitch } from './QuickSwitch.tsx';
import { useRoleWords } from './role-words.ts';
import { ScanProvider } from './scan/index.ts';
import { useSessionStatus, useStaffSession } from './session.ts';
import { useAutoLock } from './use-auto-lock.ts';
import { useRail } from './use-rail.ts';
import { useWindowTitle } from './window-title.ts';

/** Everything around the desk's pages. A frame of its own per account: nothing of the one before is left in it. */
export function DeskFrame() {
  const { account } = useStaffSession();
  return <Desk key={account.id} />;
}

function Desk() {
  const { house } = useStaffSession();
  const isLocked = useSessionStatus().data?.state === 'locked';
  const [isHidden, setHidden] = useState(false);
  useFreshStart();
  useNewDay();
  useSessionWatch();
  useAskAgain(isLocked);
  useFocusKeeper();
  const show = useCallback(() => setHidden(false), []);
  return (
    <ScanProvider layout={house.scannerLayout} isActive={!isLocked && !isHidden}>
      <LendDeskProvider>
        <ReturnsDeskProvider>
          <DeskScreen isLocked={isLocked} onHide={() => setHidden(true)} />
        </ReturnsDeskProvider>
      </LendDeskProvider>
      {isHidden && !isLocked ? <HiddenScreen houseName={house.name} onShow={show} /> : null}
    </ScanProvider>
  );
}

function DeskScreen({ isLocked, onHide }: { isLocked: boolean; onHide: () => void }) {
  const { t } = useText();
  const { account, house, isDemo } = useStaffSession();
  const roleWord = useRoleWords();
  const rail = useRail();
  useWindowTitle();
  const session = useDeskSession(onHide);
  const [open, setOpen] = useState<'palette' | 'switch' | null>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  const focusSearch = useCallback(() => searchInput.current?.focus(), []);
  const lock = () => void session.lock();
  const router = useRouter();
  const returns = () => void router.navigate({ to: '/returns' });

  useAutoLock(!isLocked, lock);
  useDeskKeys(
    isLocked
      ? {}
      : {
          palette: () => setOpen('palette'),
          search: focusSearch,
          lock,
          hide: onHide,
          returns,
          call: focusCallBanner,
        },
    isDialogOpen,
  );

  return (
    <FocusSearchProvider value={focusSearch}>
      <DeskLayout
        {...rail}
        skipLabel={t(($) => $.staff.skip)}
        houseName={house.name}
        houseDetail={isDemo ? t(($) => $.staff.demo.short) : undefined}
        person={{
          name: account.displayName,
          role: roleWord(account.role),
        }}
        switchLabel={t(($) => $.staff.switch.open)}
        onSwitch={() => setOpen('switch')}
        lockLabel={t(($) => $.staff.lock)}
        onLock={lock}
        search={<DeskSearch inputRef={searchInput} />}
        tools={
          <>
            <NetworkPill />
            <IconButton
              icon="list"
              label={t(($) => $.staff.palette.label)}
              keyShortcuts={shortcuts.palette.aria}
              onPress={() => setOpen('palette')}
            />
            <IconButton
              icon="hide"
              label={t(($) => $.staff.hidden.hide)}
              keyShortcuts={shortcuts.hide.aria}
              onPress={onHide}
            />
          </>
        }
        notice={
          <>
            {isDemo ? <DemoNotice /> : null}
            {isLocked ? null : <NetworkNotices />}
          </>
        }
      >
        <Outlet />
      </DeskLayout>
      <DeskPalette
        isOpen={open === 'palette'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'palette' : null)}
        acts={{
          search: focusSearch,
          switchUser: () => setOpen('switch'),
          hide: onHide,
          lock,
          signOut: () => void session.signOut(),
        }}
      />
      <CallBanner isActive={!isLocked} />
      {open === 'switch' ? <QuickSwitch onClose={() => setOpen(null)} /> : null}
    </FocusSearchProvider>
  );
}
