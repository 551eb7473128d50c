import { newId } from '../../../src/renderer/src/client/commands.ts';
import { freePort } from '../../support/free-port.ts';
import type { House } from './house.ts';

/** A main computer with three others, one of which was sent away, and two acts that wait for a choice. Once per house. */
export async function aHouseOfComputers(house: House): Promise<void> {
  const { inside } = house.core;
  if (inside.computers.hub()) return;
  await inside.computers.switchOn(await freePort());
  const now = house.clock.now();
  const earlier = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
  const [person, other] = await house.as('coordinator').people.search({ text: 'a' });
  const { loans } = await house.as('coordinator').loans.list({ view: 'open' });
  const device = { clock_offset: 0, paired_by: null, revoked_by: null };
  await inside.store().write(async (tx) => {
    await tx
      .insertInto('sync_device')
      .values([
        {
          ...device,
          id: 'device-desk',
          name: 'Balie 2',
          role: 'desk',
          fingerprint: 'a',
          status: 'active',
          paired_at: earlier(300),
          seen_at: now,
          revoked_at: null,
          wiped_at: null,
          clock_offset: 11 * 60_000,
        },
        {
          ...device,
          id: 'device-care',
          name: 'Gesprekskamer',
          role: 'support',
          fingerprint: 'c',
          status: 'active',
          paired_at: earlier(300),
          seen_at: earlier(30),
          revoked_at: null,
          wiped_at: null,
        },
        {
          ...device,
          id: 'device-old',
          name: 'Oude laptop',
          role: 'support',
          fingerprint: 'b',
          status: 'revoked',
          paired_at: earlier(900),
          seen_at: earlier(200),
          revoked_at: earlier(100),
          wiped_at: null,
        },
      ])
      .execute();
    const waits = {
      device_id: 'device-desk',
      device_name: 'Balie 2',
      account_id: null,
      version: 1,
      choice: null,
      closed_at: null,
      closed_by: null,
    };
    await tx
      .insertInto('sync_attention')
      .values([
        {
          ...waits,
          id: 'attention-loan',
          kind: 'disputed',
          command_id: newId(),
          command: 'loans.handOver',
          input: JSON.stringify({
            handOverId: newId(),
            personId: person?.id,
            items: [{ loanId: newId(), itemId: loans[0]?.itemId }],
          }),
          reason: 'loans.itemOut',
          params: JSON.stringify({ name: loans[0]?.kindName ?? '', barcode: loans[0]?.barcode ?? '' }),
          asked_at: earlier(90),
          noted_at: earlier(80),
        },
        {
          ...waits,
          id: 'attention-name',
          kind: 'refused',
          command_id: newId(),
          command: 'people.update',
          input: JSON.stringify({ personId: other?.id, name: other?.name }),
          reason: 'people.changedMeanwhile',
          params: '{}',
          asked_at: earlier(5),
          noted_at: earlier(3),
        },
      ])
      .execute();
  });
}
