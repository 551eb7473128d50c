import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemRandom } from '#core/node-ports.ts';
import type { Contract } from '#shared/contract/index.ts';
import { startWebHost } from '../../src/main/hosts/web/web-host.ts';
import { cookieFetch } from '../support/cookie-fetch.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';

type Client = ContractRouterClient<Contract>;
type Ways = Record<string, (house: TestCore) => Promise<{ client: Client; close(): Promise<void> }>>;

/** Every way a screen can reach the core. What they answer must be the same to the letter. */
const ways: Ways = {
  'called directly': async (house) => ({ client: house.at(await house.place()), close: async () => {} }),

  'over a message port': async (house) => {
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(house.core.router).upgrade(port1 as never, { context: { session: await house.place() } });
    port1.start();
    port2.start();
    const close = async () => {
      port1.close();
      port2.close();
    };
    return { client: createORPCClient<Client>(new PortLink({ port: port2 as never })), close };
  },

  'over HTTP': async (house) => {
    const host = await startWebHost({
      core: house.core,
      pageRoot: '/nowhere',
      port: 0,
      appVersion: 'test',
      log: house.ports.log,
      random: systemRandom,
    });
    const client = createORPCClient<Client>(
      new FetchLink({ url: `${host.url}rpc`, fetch: cookieFetch(host.url) }),
    );
    return { client, close: host.close };
  },
};

const desk = { signInName: 'balie', secret: '270513' };

describe.each(Object.entries(ways))('%s', (_name, open) => {
  let house: TestCore;
  let client: Client;
  let close: () => Promise<void>;

  beforeEach(async () => {
    house = await makeTestCore({ invented: true });
    ({ client, close } = await open(house));
  });

  afterEach(async () => {
    await close();
    await house.close();
  });

  test('the session belongs to the place, not to the message', async () => {
    await expect(client.loans.today()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
    expect(await client.session.signIn(desk)).toMatchObject({ state: 'signedIn' });
    expect(await client.loans.today()).toMatchObject({ day: '2026-11-23' });
    await client.session.signOut();
    await expect(client.loans.today()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
  });

  test('a refusal arrives with its code and its parameters', async () => {
    await client.session.signIn(desk);
    const [loan] = (await client.loans.list({ view: 'open', limit: 1 })).loans;
    const handOver = client.loans.handOver({
      commandId: house.id(),
      handOverId: house.id(),
      personId: loan?.personId ?? '',
      items: [{ loanId: house.id(), itemId: loan?.itemId ?? '' }],
    });
    await expect(handOver).rejects.toMatchObject({
      code: 'REFUSED',
      defined: true,
      data: { reason: 'loans.itemOutToSamePerson', params: { barcode: loan?.barcode } },
    });
  });

  test('wrong input and names that are no procedures are refused', async () => {
    await client.session.signIn(desk);
    await expect(client.loans.lookUp({ code: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(client.people.search({ text: 'a\u0000b' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const strange = client as unknown as Record<string, Record<string, () => Promise<unknown>>>;
    const callStrange = async () => {
      const procedure = strange['loans']?.['toString2'];
      if (!procedure) throw new Error('there is no such procedure');
      return procedure();
    };
    await expect(callStrange()).rejects.toBeDefined();
  });

  test('a change made elsewhere arrives by itself, as references', async () => {
    await client.session.signIn(desk);
    const feed = await client.system.changes();
    const next = feed.next();
    const boss = house.as('coordinator');
    const [initiative] = await boss.catalog.listInitiatives({});
    await boss.catalog.setOpeningHours({
      commandId: house.id(),
      initiativeId: initiative?.id ?? '',
      hours: [],
    });
    expect(await next).toMatchObject({ value: { refs: [{ entity: 'initiative', id: initiative?.id }] } });
    await feed.return?.(undefined);
  });
});
