import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { systemRandom } from '#core/node-ports.ts';
import type { Contract } from '#shared/contract/index.ts';
import { startWebHost } from '../../src/main/hosts/web/web-host.ts';
import { cookieFetch } from '../support/cookie-fetch.ts';
import { makeTestCore } from '../support/make-test-core.ts';
import { type Bench, timesOf } from './bench.ts';

type Client = ContractRouterClient<Contract>;
const runs = 500;

/** One small call over the window's port and over HTTP, against the same bytes sent back by nothing at all. */
export const bench: Bench = {
  group: 'hosts',
  async run(report) {
    await using house = await makeTestCore({ invented: 0.02 });
    const desk = { signInName: 'balie', secret: '270513' };

    const { port1, port2 } = new MessageChannel();
    new RPCHandler(house.core.router).upgrade(port1 as never, { context: { session: await house.place() } });
    const overPort = createORPCClient<Client>(new PortLink({ port: port2 as never }));
    port1.start();
    port2.start();
    await overPort.session.signIn(desk);
    const answer = JSON.stringify(await overPort.loans.today());
    const echo = new MessageChannel();
    echo.port1.on('message', () => echo.port1.postMessage(answer));
    const bareCall = () =>
      new Promise<void>((resolve) => {
        echo.port2.once('message', () => resolve());
        echo.port2.postMessage('{"path":"loans/today"}');
      });
    report({
      name: 'a call over the port',
      unit: 'ms',
      samples: await timesOf(runs, () => overPort.loans.today()),
      baselineSamples: await timesOf(runs, bareCall),
      rows: 1,
    });
    for (const port of [port1, port2, echo.port1, echo.port2]) port.close();

    const host = await startWebHost({
      core: house.core,
      pageRoot: '/nowhere',
      port: 0,
      appVersion: 'bench',
      log: house.ports.log,
      random: systemRandom,
    });
    const overHttp = createORPCClient<Client>(
      new FetchLink({ url: `${host.url}rpc`, fetch: cookieFetch(host.url) }),
    );
    await overHttp.session.signIn(desk);
    const bare = createServer((request, response) => {
      request.resume();
      request.on('end', () => response.setHeader('content-type', 'application/json').end(answer));
    });
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
    const bareFetch = async () => (await fetch(bareUrl, { method: 'POST', body: '{}' })).json();
    report({
      name: 'a call over HTTP',
      unit: 'ms',
      samples: await timesOf(runs, () => overHttp.loans.today()),
      baselineSamples: await timesOf(runs, bareFetch),
      rows: 1,
    });
    bare.close();
    bare.closeAllConnections();
    await host.close();
  },
};
