import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreInside } from '../../core-inside.ts';
import { pendingOf } from '../outbox.ts';

/**
 * An empty file in the data folder for as long as something was done here that no hub has heard. The uninstaller of Windows,
 * which cannot read the data, looks for it under this name (`resources/uninstall.nsh`).
 */
export const unsentFile = 'unsent-work';

export interface UnsentMark {
  /** Something was done just now. */
  done(): void;
  /** Looks what is waiting, and takes the file away when that is nothing. */
  look(): Promise<void>;
}

/** What cannot be written is logged, and hinders nobody's work. */
export function unsentMark(core: CoreInside): UnsentMark {
  const file = join(core.ports.dataFolder, unsentFile);
  let acts = 0;
  let isThere: boolean | null = null;
  const show = (is: boolean): void => {
    if (is === isThere) return;
    try {
      if (is) writeFileSync(file, '', { mode: 0o600 });
      else rmSync(file, { force: true });
      isThere = is;
    } catch (error) {
      core.ports.log.warn({ name: error instanceof Error ? error.name : typeof error }, 'network.noMark');
    }
  };
  return {
    done() {
      acts += 1;
      show(true);
    },
    async look() {
      const before = acts;
      const { count } = await pendingOf(core.store().reader);
      // Something that was done meanwhile is not in that count.
      if (acts === before) show(count > 0);
    },
  };
}
