import { expect } from '@playwright/test';
import { newId } from '../../../src/renderer/src/client/commands.ts';
import { freePort } from '../../support/free-port.ts';
import { type House, openHouse } from './house.ts';

/** A main computer with four others, one of which was sent away, and two acts that wait for a choice. Once per house. */
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
          id: 'device-standby',
          name: 'Kelder',
          role: 'standby',
          fingerprint: 'd',
          status: 'active',
          paired_at: earlier(600),
          seen_at: now,
          revoked_at: null,
          wiped_at: null,
          copy_name: 'deelbalie-20261120-090000-hourly.sqlite',
          copy_made_at: earlier(70),
          copy_kept_at: earlier(69),
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

/** A backup of the whole house is made and checked meanwhile. */
const unhurried = { timeout: 30_000 };
const standbys = new WeakMap<House, House>();

/** A computer that keeps the backups of this house, and has one. Once per house; it closes with it. */
export async function aStandbyOf(house: House): Promise<House> {
  const known = standbys.get(house);
  if (known) return known;
  await aHouseOfComputers(house);
  const standby = await openHouse({ demo: false, computer: 5 });
  standbys.set(house, standby);
  const close = house.close;
  house.close = async () => {
    await standby.close();
    await close();
  };
  const hub = house.core.inside.computers.hub();
  const { computers } = standby.core.inside;
  if (!hub?.desk) throw new Error('the house is not open to other computers');
  const account = (await house.as('administrator').admin.listAccounts({}))[0]?.id ?? '';
  const { code } = hub.desk.open({ name: 'Archief', role: 'standby', startedBy: account });
  const address = `127.0.0.1:${hub.port}`;
  await standby.as('administrator').network.join({ way: 'code', code, address });
  await expect.poll(async () => (await computers.status()).joining?.state, unhurried).toBe('compare');
  computers.answerJoin(true);
  const there = hub.desk.state();
  if (there.kind !== 'compare') throw new Error('nobody is to be let in');
  await hub.desk.accept(there.claimId, { account, roleBefore: null });
  await expect.poll(async () => (await computers.status()).device?.copies?.count, unhurried).toBe(1);
  return standby;
}
