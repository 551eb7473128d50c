import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Identity } from '#core/sync/trust/identity.ts';
import { type Answerer, answerer, type RequestPorts } from './answer-request.ts';
import { connectionLimit, type ServerPatience, serverPatience } from './limits.ts';

export interface HubServerOptions extends RequestPorts {
  /** This hub, as the root named it. */
  readonly identity: Identity;
  /** Certificate of the root, PEM. Sent along, so that a computer that is being paired can keep it. */
  readonly root: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Address of this computer to listen on; every one when left out. */
  readonly address?: string;
  readonly patience?: Partial<ServerPatience>;
}

export interface HubServer {
  readonly port: number;
  /** Takes nobody in any more, lets what is under way end, and closes. */
  close(): Promise<void>;
}

/** Serves the hub to the other computers of the house, over TLS 1.3 with certificates on both sides. @throws when the port is taken */
export async function serveHub(options: HubServerOptions): Promise<HubServer> {
  const patience = { ...serverPatience, ...options.patience };
  const requests = answerer(options);
  const running = new Set<Promise<void>>();
  const server = createServer(
    {
      minVersion: 'TLSv1.3',
      cert: options.identity.certificate + options.root,
      key: options.identity.privateKey,
      // Devices vouch for themselves, so no authority could be checked; whose key it is, the handshake proves. The
      // fingerprint is looked up for every request.
      requestCert: true,
      rejectUnauthorized: false,
      handshakeTimeout: patience.handshake,
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.looking,
      keepAliveTimeout: patience.idle,
      keepAlive: true,
      keepAliveInitialDelay: 30_000,
      maxHeaderSize: 8_192,
    },
    (request, response) => {
      const work = answerToTheEnd(requests, request, response).catch((error: unknown) => {
        options.log.info({ name: error instanceof Error ? error.name : 'unknown' }, 'lan.broken');
        response.destroy();
      });
      running.add(work);
      void work.finally(() => running.delete(work));
    },
  );
  server.timeout = patience.silence;
  server.maxConnections = connectionLimit;
  const lines = new Set<Socket>();
  server.on('connection', (line: Socket) => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
  });
  server.on('tlsClientError', (error: NodeJS.ErrnoException) => {
    options.log.info({ code: error.code ?? 'unknown' }, 'lan.handshakeFailed');
  });
  await listening(server, options.port, options.address);
  const { port } = server.address() as AddressInfo;
  options.log.info({ port }, 'lan.serving');

  return {
    port,
    async close() {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      requests.stop();
      server.closeIdleConnections();
      await atMost(Promise.all(running), patience.stop);
      // Also those that are in the middle of a handshake.
      for (const line of lines) line.destroy();
      await closed;
    },
  };
}

/** Until the answer is out, or the other side is gone. */
async function answerToTheEnd(
  requests: Answerer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const over = new Promise<void>((resolve) => void response.once('close', resolve));
  await requests.answer(request, response);
  await over;
}

async function atMost(work: Promise<unknown>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

function listening(server: Server, port: number, address?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(address ? { host: address } : {}) }, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
