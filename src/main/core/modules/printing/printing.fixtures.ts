import { paperDots } from '#shared/domain/paper.ts';
import type { TestCore } from '#tests/support/make-test-core.ts';
import type { InputOf } from '../../rpc/procedures.ts';

/** A screen that is a kiosk, as its host keeps it; opened anew with the same token it is the same screen. */
export async function kioskOfTest(house: TestCore, name = 'Ingang', token = 'hash-kiosk') {
  const kioskId = house.id();
  const now = house.clock.now();
  await house.inside.store().write(async (tx) => {
    await tx.updateTable('kiosk').set({ ended_at: now }).where('token_hash', '=', token).execute();
    await tx
      .insertInto('kiosk')
      .values({
        id: kioskId,
        name,
        token_hash: token,
        since: now,
        by_account_id: null,
        ended_at: null,
        last_seen_at: null,
      })
      .execute();
  });
  const client = house.at({
    place: 'kiosk',
    tokenHash: token,
    state: { kind: 'kiosk', kioskId, name },
  });
  return { kioskId, client };
}

export const networkPrinter = (port: number): InputOf<'printing', 'setPrinter'>['printer'] => ({
  kind: 'network',
  host: '127.0.0.1',
  port,
});

/** A drawn text of so many rows. */
export const drawn = (rows: number) => ({
  rows,
  dots: Buffer.alloc((rows * paperDots) / 8, 0x5a).toString('base64'),
});
