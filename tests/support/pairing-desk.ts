import { PairingDesk } from '#core/sync/pairing/desk.ts';
import type { PairingRefusal } from '#core/sync/pairing/messages.ts';
import type { ListedDevice, PairedDevice } from '#core/sync/pairing/window.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import type { Identity } from '#core/sync/trust/identity.ts';
import { testClock, testIds } from './fixed-ports.ts';
import { bytes } from './lan-house.ts';

export interface TestDesk {
  desk: PairingDesk;
  clock: ReturnType<typeof testClock>;
  /** The list of devices, by fingerprint. */
  list: Map<string, ListedDevice>;
  kept: PairedDevice[];
  failures: PairingRefusal[];
  /** Resolves when a computer shows its digits at the hub. */
  compared(): Promise<{ claimId: string; digits: string }>;
}

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The hub's side of pairing, with a list in memory. `code`: what it will show instead of one by chance. */
export function testDesk(root: Identity, code?: string): TestDesk {
  const clock = testClock();
  const list = new Map<string, ListedDevice>();
  const kept: PairedDevice[] = [];
  const failures: PairingRefusal[] = [];
  let wake: () => void = () => undefined;
  const desk = new PairingDesk(
    {
      clock,
      ids: testIds(7),
      random: {
        bytes: (count) =>
          code?.length === count ? Uint8Array.from(code, (sign) => signs.indexOf(sign)) : bytes(count),
      },
      deviceOf: async (fingerprint) => list.get(fingerprint) ?? null,
      async keepDevice(paired) {
        kept.push(paired);
        list.set(paired.fingerprint, { id: paired.deviceId, role: paired.role, status: 'active' });
      },
      noteFailure: async ({ reason }) => void failures.push(reason),
      changed: () => wake(),
    },
    fingerprintOf(root.certificate),
  );
  const compared = async (): Promise<{ claimId: string; digits: string }> => {
    for (;;) {
      const state = desk.state();
      if (state.kind === 'compare') return state;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { desk, clock, list, kept, failures, compared };
}
