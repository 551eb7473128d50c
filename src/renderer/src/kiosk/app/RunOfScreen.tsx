import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import type { PlanMark } from '#shared/domain/house-plan.ts';
import { useApi } from '../../client/api.ts';
import { followChanges } from '../../client/changes.ts';
import { type KioskCalibration, KioskFrame } from '../../ui/kiosk/KioskFrame.tsx';
import { CallWatch } from '../call/CallWatch.tsx';
import { useHere } from '../call/use-here.ts';
import { limitsFor, limitsForNumber } from '../idle/idle-watch.ts';
import { usePadKeys } from '../keys/pad-keys.ts';
import { KioskLanguage } from '../language/KioskLanguage.tsx';
import type { Translators } from '../language/translators.ts';
import { HouseProvider, type KioskHouse } from '../parts/HouseContext.ts';
import { useTilesOfRun } from '../parts/tiles-of-run.ts';
import { KeptPlacesProvider } from '../parts/use-kept-place.ts';
import { PhotoShelfProvider } from '../photos/PhotoShelfContext.ts';
import { createPhotoShelf, type PhotoShelf } from '../photos/photo-shelf.ts';
import { type RunHandle, RunProvider, useRunOfScreen } from '../run/RunContext.ts';
import { needsMoreTime, type Run, stepOf } from '../run/run.ts';
import { closeCall, closeVisit, forgetAnswers } from '../run/wipe.ts';
import { CardReader } from '../scan/CardReader.tsx';
import { StepScreen } from '../screens/StepScreen.tsx';
import { useCornerGesture } from '../setup/corner-gesture.ts';
import { LeavePage } from '../setup/LeavePage.tsx';
import { WithReadAloud } from '../speech/ReadAloud.tsx';
import { WithIdleWatch } from './idle.tsx';
import { WithNight } from './night.tsx';
import { QuietPage } from './QuietPage.tsx';
import { RunGuard } from './RunGuard.tsx';
import { whenIdle } from './when-idle.ts';

export interface RunOfScreenProps {
  house: NonNullable<SessionStatus['house']>;
  /** Which kiosk this is. */
  kioskId: string | null;
  isAway: boolean;
  translators: Translators;
  calibration: KioskCalibration | undefined;
  firstLanguage: string | undefined;
}

/** The present run of this screen. Everything below is drawn anew, with nothing kept, as soon as a run has ended. */
export function RunOfScreen({
  house,
  kioskId,
  isAway,
  translators,
  calibration,
  firstLanguage,
}: RunOfScreenProps) {
  const { wipe, photos } = useThingsToWipe();
  const handle = useRunOfScreen(firstLanguage === undefined ? {} : { language: firstLanguage }, wipe);
  const { run, act } = handle;
  const [isLeaving, setLeaving] = useState(false);
  const settings = useKioskSettings(translators);
  const { name, timeZone, scannerLayout } = house;
  const { languages, hasMine, asksHow, plan } = settings;
  const tiles = useTilesOfRun(stepOf(run) === null);
  const prints = usePrints();
  const kioskHouse = useMemo<KioskHouse>(
    () => ({ name, timeZone, scannerLayout, languages, hasMine, asksHow, prints, tiles, kioskId, plan }),
    [name, timeZone, scannerLayout, languages, hasMine, asksHow, prints, tiles, kioskId, plan],
  );
  // The other languages wait for the first screen; those the house does not offer are never fetched.
  useEffect(
    () => whenIdle(() => void translators.loadAll(settings.languages)),
    [translators, settings.languages],
  );
  useWhatIsAskedFirst();
  const stay = useCallback(() => setLeaving(false), []);
  useChangesOfHouse(photos);
  useHere(run.callId);
  useCornerGesture(() => {
    act({ type: 'end' });
    setLeaving(true);
  });
  return (
    <RunProvider value={handle}>
      <HouseProvider value={kioskHouse}>
        <PhotoShelfProvider value={photos}>
          <KioskLanguage translators={translators} tag={run.language}>
            <FrameOfRun run={run} calibration={calibration}>
              <RunGuard key={run.number} onBroken={() => act({ type: 'end' })}>
                {isLeaving ? (
                  <LeavePage onStay={stay} pxPerMm={calibration?.pxPerMm} />
                ) : (
                  <OneRun
                    handle={handle}
                    idleSeconds={settings.idleSeconds}
                    hasNight={settings.hasNight}
                    isAway={isAway}
                  />
                )}
              </RunGuard>
            </FrameOfRun>
          </KioskLanguage>
        </PhotoShelfProvider>
      </HouseProvider>
    </RunProvider>
  );
}

function FrameOfRun({
  run,
  calibration,
  children,
}: {
  run: Run;
  calibration: KioskCalibration | undefined;
  children: React.ReactNode;
}) {
  return (
    <KioskFrame
      theme={run.theme}
      size={run.size}
      isLowReach={run.isLowReach}
      hasSteadyHands={run.isSteadyHands}
      calibration={calibration}
    >
      {children}
    </KioskFrame>
  );
}

function OneRun({
  handle: { run },
  idleSeconds,
  hasNight,
  isAway,
}: {
  handle: RunHandle;
  idleSeconds: number;
  hasNight: boolean;
  isAway: boolean;
}) {
  const [places] = useState(() => new Map<string, number>());
  const step = stepOf(run)?.name;
  const hasNumber = step === 'number' || step === 'handed';
  const limits = hasNumber ? limitsForNumber : limitsFor;
  return (
    <KeptPlacesProvider value={places}>
      <WithIdleWatch limits={limits(idleSeconds, needsMoreTime(run))}>
        <WithReadAloud>
          <CallWatch />
          <PadKeys />
          <CardReader />
          {/* A number needs nothing more from the core: it stays to be read (P02). */}
          {isAway && !hasNumber ? (
            <QuietPage hasKept={run.wish !== null} />
          ) : (
            <WithNight isOn={hasNight}>
              <StepScreen />
            </WithNight>
          )}
        </WithReadAloud>
      </WithIdleWatch>
    </KeptPlacesProvider>
  );
}

/** The keys of a pad, for the run that is shown. */
function PadKeys() {
  usePadKeys();
  return null;
}

/** Photos of the run, and the one act that forgets them with everything else the core told this visitor. */
function useThingsToWipe() {
  const api = useApi();
  const photos = useMemo(
    () => createPhotoShelf({ fetchPhoto: (photoId) => api.client.catalog.photo({ photoId }) }),
    [api],
  );
  const wipe = useCallback(
    (ended?: Run, next?: Run) => {
      photos.clear();
      forgetAnswers(api);
      closeVisit(api);
      // Whoever was taken over is expected at the desk: that call is closed already.
      if (ended?.callId && next && stepOf(next)?.name !== 'handed') closeCall(api, ended.callId);
    },
    [api, photos],
  );
  useEffect(() => {
    // A page that broke or was loaded anew may have left something open.
    closeVisit(api);
    // The screen stops being a kiosk: that is an end too.
    return () => wipe();
  }, [api, wipe]);
  return { photos, wipe };
}

/** What the house set for its kiosks, languages as far as they are complete; its usual values until they are there. */
function useKioskSettings(translators: Translators): {
  languages: readonly string[];
  idleSeconds: number;
  hasMine: boolean;
  hasNight: boolean;
  asksHow: boolean;
  plan: readonly PlanMark[];
} {
  const { orpc } = useApi();
  const { data } = useQuery(orpc.admin.readSettings.queryOptions());
  const { data: wording } = useQuery(orpc.wording.kiosk.queryOptions());
  useEffect(() => {
    if (wording) void translators.takeHouseWords(wording.own);
  }, [translators, wording]);
  return useMemo(
    () => ({
      languages: wording?.offered ?? ['nl'],
      idleSeconds: data?.kioskIdleSeconds ?? 60,
      hasMine: data?.kioskMyThings ?? false,
      hasNight: data?.kioskNight ?? false,
      asksHow: data?.kioskFeedback ?? false,
      plan: data?.plan ?? [],
    }),
    [data, wording],
  );
}

/** How this screen prints. The desktop app has no browser that prints without a dialog, and a visitor must never meet one (R04). */
function usePrints(): KioskHouse['prints'] {
  const { orpc } = useApi();
  const way = useQuery(orpc.printing.here.queryOptions()).data?.way ?? 'none';
  return way === 'browser' && !window.location.protocol.startsWith('http') ? 'none' : way;
}

/** Asks beforehand for what the first touches show, the same for whoever comes: they need not wait for it. */
function useWhatIsAskedFirst(): void {
  const { orpc, queries } = useApi();
  useEffect(
    () =>
      whenIdle(() => {
        const gcTime = Number.POSITIVE_INFINITY;
        void queries.prefetchQuery(orpc.tickets.reception.queryOptions({ gcTime }));
        void queries.prefetchQuery(orpc.questions.themes.queryOptions({ input: {}, gcTime }));
      }),
    [orpc, queries],
  );
}

/** What changes in the house changes on this screen, within the second. */
function useChangesOfHouse(photos: PhotoShelf): void {
  const api = useApi();
  useEffect(() => {
    const end = new AbortController();
    void followChanges(api, end.signal, photos.come);
    return () => end.abort();
  }, [api, photos]);
}
