import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KioskTileName } from '#shared/domain/kiosk-tiles.ts';
import { useApi } from '../../client/api.ts';

/** What comes and goes by the clock is asked again this often, in milliseconds; a change of the house comes by itself. */
const clockPace = 20_000;
/** Until the core said what the house offers: a person is always offered. */
const helpAlone: readonly KioskTileName[] = ['unknown'];

/**
 * The tiles of the first question, held still for as long as somebody is at it: what the house changes, and what the clock
 * changes, is there for the next visitor.
 */
export function useTilesOfRun(isFirstScreen: boolean): readonly KioskTileName[] {
  const { orpc } = useApi();
  const { data } = useQuery(orpc.kiosks.tiles.queryOptions({ refetchInterval: clockPace }));
  const [held, setHeld] = useState(data);
  const fresh = heldTiles({ held, told: data, isFirstScreen });
  if (fresh !== held) setHeld(fresh);
  return fresh ?? helpAlone;
}

/** New tiles are taken on the first screen only; whoever was quicker than the very first answer gets it when it comes. */
export const heldTiles = <T>({
  held,
  told,
  isFirstScreen,
}: {
  held: T | undefined;
  told: T | undefined;
  isFirstScreen: boolean;
}): T | undefined => (told !== undefined && (held === undefined || isFirstScreen) ? told : held);
