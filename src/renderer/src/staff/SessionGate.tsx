import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useText } from '../app/text.ts';
import { useApi } from '../client/api.ts';
import { followChanges } from '../client/changes.ts';
import { StandbyPage } from '../features/network/StandbyPage.tsx';
import { useNetwork } from '../features/network/use-network.ts';
import { ClosedPage, FillingPage, isClosed, KioskComputerPage } from '../features/network/WaitingPages.tsx';
import { FirstStart } from '../features/session/FirstStart.tsx';
import { LockedPage } from '../features/session/LockedPage.tsx';
import { SignInPage } from '../features/session/SignInPage.tsx';
import { StoreProblemPage } from '../features/session/StoreProblemPage.tsx';
import { UnreachablePage } from '../features/session/UnreachablePage.tsx';
import { useLatest } from './latest.ts';
import { createStaffRouter } from './router.tsx';
import { StaffSessionProvider, useSessionStatus } from './session.ts';
import { speakToStaff } from './staff-language.ts';

/** Shows the desk to whoever is signed in, and otherwise the page that leads there. */
export function SessionGate() {
  const status = useSessionStatus();
  const network = useNetwork();
  const { i18n } = useText();
  const api = useApi();
  const accountId = status.data?.account?.id ?? null;
  const language = status.data?.account?.language ?? 'nl';
  // A router per person: the next one does not land on the page, or in the history, of the one before.
  // oxlint-disable-next-line react/exhaustive-deps -- `accountId` is what makes it a new one
  const router = useMemo(() => createStaffRouter(), [accountId]);

  // Said once per person, not at each new language: whoever changed it for a while keeps it.
  const speak = useLatest((tag: string) => void speakToStaff(i18n, tag));
  useEffect(() => speak.current(language), [accountId, language, speak]);

  // A locked screen asks nothing: it would be refused. The desk asks everything again when it opens (`useAskAgain`).
  const follows = status.data?.state === 'signedIn';
  useEffect(() => {
    if (!follows) return undefined;
    const end = new AbortController();
    void followChanges(api, end.signal);
    return () => end.abort();
  }, [api, follows]);

  // Nobody is told of changes before they sign in: what this computer has become is seen by asking it now and then.
  const place = network && `${network.role} ${network.device?.isFilled} ${isClosed(network)}`;
  const askAgain = useLatest(() => void status.refetch());
  useEffect(() => {
    if (place !== undefined) askAgain.current();
  }, [place, askAgain]);

  if (status.isError) return <UnreachablePage onRetry={() => void status.refetch()} />;
  if (!status.data) return null;
  const { state, account, house, problem, demo } = status.data;
  if (state === 'storeProblem' && problem) return <StoreProblemPage problem={problem} />;
  if (state === 'needsSetUp') return <FirstStart />;
  if (state === 'filling') return <FillingPage />;
  if (network?.device?.role === 'standby') return <StandbyPage device={network.device} />;
  if (network && isClosed(network))
    return <ClosedPage status={network} houseName={house?.name ?? 'Deelbalie'} />;
  if (network?.device?.role === 'kiosk') return <KioskComputerPage houseName={house?.name ?? 'Deelbalie'} />;
  if (!account || !house) return <SignInPage demo={demo} houseName={house?.name ?? 'Deelbalie'} />;

  return (
    <StaffSessionProvider value={{ account, house, isDemo: demo !== null }}>
      {/* The desk stays mounted under the lock, so that an unfinished form survives it; it is hidden and inert. */}
      <div data-desk="" hidden={state === 'locked'} inert={state === 'locked'}>
        <RouterProvider router={router} />
      </div>
      {state === 'locked' ? <LockedPage account={account} /> : null}
    </StaffSessionProvider>
  );
}
