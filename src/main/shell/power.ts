import type { ElectronApi } from './electron-api.ts';

export interface Wakefulness {
  /** Keeps the display on, or lets it sleep again. Asking twice for the same changes nothing. */
  keepAwake(awake: boolean): void;
}

/**
 * Keeps a kiosk's screen on while it serves visitors. Electron gives each block an id and counts blocks, so a forgotten id would
 * keep the screen on all night.
 */
export function createWakefulness(
  blocker: Pick<ElectronApi['powerSaveBlocker'], 'start' | 'stop' | 'isStarted'>,
): Wakefulness {
  let id: number | undefined;
  return {
    keepAwake(awake) {
      const running = id !== undefined && blocker.isStarted(id);
      if (awake && !running) id = blocker.start('prevent-display-sleep');
      if (!awake && id !== undefined) {
        if (running) blocker.stop(id);
        id = undefined;
      }
    },
  };
}
