import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '#core/demo/random.ts';
import { HubAway } from '#core/sync/line-errors.ts';

/**
 * What goes wrong within a request, once in so many: its answer is lost after it was carried out, it is sent twice, or it comes a
 * second time when nobody waits for it any more. For the hook `around` of the line.
 */
export function spoiledLine(random: Dice, isCalm: () => boolean, told: (fault: string) => void) {
  return async (send: () => Promise<unknown>): Promise<unknown> => {
    if (isCalm()) return send();
    const kind = ['none', 'answerLost', 'twice', 'late'][random.weighted([70, 10, 12, 8])] ?? 'none';
    if (kind !== 'none') told(kind);
    switch (kind) {
      case 'answerLost':
        await send();
        throw new HubAway('broken');
      case 'twice':
        await send();
        return send();
      case 'late':
        void pause(random.between(200, 4000))
          .then(send)
          .catch(() => {});
        return send();
      default:
        return send();
    }
  };
}
