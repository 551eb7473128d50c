import type { HubLine } from '#core/sync/protocol.ts';

/** What goes wrong on the line at the next exchange. */
export const faultKinds = ['none', 'away', 'answerLost', 'twice', 'stale', 'cut'] as const;
export type Fault = (typeof faultKinds)[number];

export interface Faults {
  next: Fault;
  /** Questions that were kept on the way and come again much later. */
  readonly late: (() => Promise<unknown>)[];
}

export class LineBroken extends Error {
  override readonly name = 'LineBroken';
}

/**
 * A line on which questions and answers get lost, come twice, or come again when everybody has forgotten them. What the hub
 * does with them is real.
 */
export function faultyLine(hub: () => HubLine, faults: Faults): HubLine {
  let calls = 0;
  const through = async <T>(ask: () => Promise<T>, isPush: boolean): Promise<T> => {
    calls += 1;
    switch (faults.next) {
      case 'away':
        throw new LineBroken('nobody answers');
      case 'cut':
        // Halfway an exchange the cable comes out.
        if (calls % 3 === 0) throw new LineBroken('cut');
        return ask();
      case 'answerLost':
        await ask();
        throw new LineBroken('the answer was lost');
      case 'twice':
        await ask();
        return ask();
      case 'stale':
        if (isPush) faults.late.push(ask);
        return ask();
      case 'none':
        return ask();
    }
  };
  return {
    hello: (question) => through(() => hub().hello(question), false),
    push: (question) => through(() => hub().push(question), true),
    pull: (question, signal) => through(() => hub().pull(question, signal), false),
    call: (question) => through(() => hub().call(question), false),
    blob: (question) => through(() => hub().blob(question), false),
  };
}
