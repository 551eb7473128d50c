import type { ShellContext } from './context.ts';
import { nextRestart } from './crash-ladder.ts';
import { restart } from './restart.ts';
import { shellTexts } from './texts.ts';

/** The part of `process` that brings errors nobody caught; a test hands in its own. */
export interface ErrorSource {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}

/**
 * An error nobody caught leaves the process in a state nobody thought of, so it ends, after the database was closed. A kiosk
 * comes back by itself as long as that makes sense; at a desk a person is told. Electron's own answer would be a dialog with
 * technical text, on a kiosk too. A rejected promise nobody waited for is only noted.
 */
export function endOnStrayErrors(context: ShellContext, source: ErrorSource): void {
  const { electron, log, leave, place, memory, now } = context;
  source.on('unhandledRejection', (error) => log.error(factsOf(error), 'shell.strayRejection'));
  source.on('uncaughtException', (error) => {
    log.error(factsOf(error), 'shell.strayError');
    if (place === 'kiosk') {
      const restarts = nextRestart(memory.read().restarts, now());
      if (restarts !== undefined) restart(context, restarts);
      return;
    }
    const texts = shellTexts(electron.app.getLocale());
    electron.dialog.showErrorBox(texts.pageGone, texts.pageGoneDetail);
    leave(1);
  });
}

/** Name, code and place in the program. Never the message: it may quote what somebody typed. */
export function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, code, at: at.slice(0, 8).map((line) => line.trim()) };
}
