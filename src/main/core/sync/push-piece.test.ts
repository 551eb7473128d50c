import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pushBytes } from './line-limits.ts';
import type { PushedCommand } from './protocol.ts';
import { bytesOf, firstPiece } from './push-piece.ts';

const who = { place: 'staff', accountId: 'a', role: 'desk', initiativeIds: null, kioskId: null } as const;
const command = (number: number, text: string): PushedCommand => ({
  number,
  commandId: `command-${number}`,
  name: 'people.create',
  version: 1,
  input: { text },
  who,
  askedAt: '2026-11-23T09:00:00.000Z',
});

const sizes = fc.array(fc.oneof(fc.integer({ max: 900, min: 0 }), fc.integer({ max: 1_200_000, min: 0 })), {
  maxLength: 20,
});

test('all commands go, in order, in messages a hub takes; one that is larger goes alone', () => {
  fc.assert(
    fc.property(sizes, (lengths) => {
      const all = lengths.map((length, n) => command(n + 1, 'é'.repeat(length / 2)));
      const sent: PushedCommand[] = [];
      while (sent.length < all.length) {
        const piece = firstPiece(all.slice(sent.length));
        const size = piece.reduce((sum, one) => sum + bytesOf(one), 0);
        expect(piece.length === 1 || size <= pushBytes).toBe(true);
        // Not one message more than there has to be.
        const next = all[sent.length + piece.length];
        expect(next === undefined || size + bytesOf(next) > pushBytes).toBe(true);
        sent.push(...piece);
      }
      expect(sent).toEqual(all);
    }),
    { numRuns: 50 },
  );
});
