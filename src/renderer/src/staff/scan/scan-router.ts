/** A code that came in: read by the scanner, or typed by hand into the scan field. */
export interface Scan {
  code: string;
  how: 'scanned' | 'typed';
}

/** What became of a scan. Sound and flash follow `tone`; the text is always spoken. */
export interface ScanAnswer {
  tone: 'good' | 'bad';
  text: string;
  /** A tone of its own in place of the usual one: it came back, and somebody waits for it. */
  sound?: 'forSomebody' | undefined;
  /** A second line. */
  detail?: string | undefined;
  /** The way back, for what was done by it. */
  undo?: (() => void) | undefined;
  /** The page itself shows what came of it: speak the text, but do not show it a second time. */
  isShown?: boolean | undefined;
}

/** Answers a scan, or gives null to leave it to the next one. */
export type ScanHandler = (scan: Scan) => ScanAnswer | null | Promise<ScanAnswer | null>;

/** `desk`: what happens from anywhere. `page`: the page knows better. `dialog`: above everything. */
export type ScanLevel = 'desk' | 'page' | 'dialog';

export interface ScanRouter {
  /** Adds a handler; gives the way to take it out again. */
  add: (handler: ScanHandler, level: ScanLevel) => () => void;
  /** Answers scans one after another, in the order they came. Null: nobody could do anything with it. */
  take: (scan: Scan) => Promise<ScanAnswer | null>;
}

/**
 * Decides who answers a scan. While a dialog is open only the dialog is asked: what lies under it must not change
 * behind the reader's back. Otherwise pages come before the desk, and the newest before the older ones.
 */
export function createScanRouter({ isDialogOpen }: { isDialogOpen: () => boolean }): ScanRouter {
  const handlers: Record<ScanLevel, ScanHandler[]> = { desk: [], page: [], dialog: [] };
  let last: Promise<unknown> = Promise.resolve();

  async function answer(scan: Scan): Promise<ScanAnswer | null> {
    const levels: ScanLevel[] = isDialogOpen() ? ['dialog'] : ['page', 'desk'];
    for (const handler of levels.flatMap((level) => handlers[level].toReversed())) {
      const given = await handler(scan);
      if (given) return given;
    }
    return null;
  }

  return {
    add(handler, level) {
      handlers[level].push(handler);
      return () => {
        handlers[level] = handlers[level].filter((one) => one !== handler);
      };
    },
    take(scan) {
      // A card and a thing can follow each other faster than the core answers: the thing waits for its person.
      const given = last.then(() => answer(scan));
      last = given.catch(() => null);
      return given;
    },
  };
}
