import { Agent, type ClientRequestArgs } from 'node:http';
import type { Duplex } from 'node:stream';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { HubAway, HubForeign } from '#core/sync/line-errors.ts';
import { type HubName, hubNameIn, type Identity } from '#core/sync/trust/identity.ts';
import type { Address } from '#core/sync/trust/network-files.ts';

/** Whom a device believes. */
export interface Trust {
  /** Certificate of the root, PEM: no other authority counts. */
  readonly root: string;
  /** Null while it is being paired and learns it. */
  readonly hubId: string | null;
  /** Lower ones are refused. */
  readonly generation: number;
}

export interface HubAgentOptions {
  readonly device: Identity;
  readonly trust: Trust;
  /** Milliseconds for a computer to be there and to prove who it is. */
  readonly connectPatience: number;
  /** A hub of a higher generation than any before. */
  onNewer(name: HubName): void;
}

/**
 * Keeps lines to the hub open. Http gets a line only when the whole handshake is done and the certificate is found to be the
 * hub's: whatever answers instead has not received a byte of a request. Sessions are not resumed, because the check of the
 * certificate does not take place then.
 */
export class HubAgent extends Agent {
  readonly #options: HubAgentOptions;
  #trust: Trust;
  readonly #opening = new Set<TLSSocket>();
  #isOver = false;
  /** Found, and not used yet. */
  #spare: { address: Address; line: TLSSocket } | null = null;

  constructor(options: HubAgentOptions) {
    super({ keepAlive: true, keepAliveMsecs: 30_000, maxSockets: 8, maxFreeSockets: 4, scheduling: 'lifo' });
    this.#options = options;
    this.#trust = options.trust;
  }

  get trust(): Trust {
    return this.#trust;
  }

  override createConnection(
    { host, port }: ClientRequestArgs,
    ready?: (error: Error | null, line: Duplex) => void,
  ): undefined {
    const address = { host: host ?? '', port: Number(port) };
    const spare = this.#takeSpare(address);
    void (spare ? Promise.resolve(spare) : this.open(address)).then(
      (line) => ready?.(null, line),
      // Of an error http looks at no line.
      (error: Error) => ready?.(error, undefined as unknown as Duplex),
    );
  }

  /** Looks whether the hub is there; the line that found it serves the first request. @throws HubAway unreachable, HubForeign */
  async find(address: Address): Promise<void> {
    const line = await this.open(address);
    if (this.#isOver) return void line.destroy();
    this.#spare?.line.destroy();
    this.#spare = { address, line };
  }

  #takeSpare({ host, port }: Address): TLSSocket | null {
    const spare = this.#spare;
    if (!spare || spare.address.host !== host || spare.address.port !== port) return null;
    this.#spare = null;
    return spare.line.destroyed ? null : spare.line;
  }

  /** A line to the hub at this address. @throws HubAway unreachable, HubForeign */
  open({ host, port }: Address): Promise<TLSSocket> {
    const { device, connectPatience } = this.#options;
    return new Promise((resolve, reject) => {
      let met: HubName | null = null;
      const line = connect({
        host,
        port,
        ca: this.#trust.root,
        cert: device.certificate,
        key: device.privateKey,
        minVersion: 'TLSv1.3',
        // The name by which it was reached says nothing; the certificate says which hub it is.
        servername: '',
        checkServerIdentity: (_, certificate) => {
          const found = this.#check(certificate);
          if (found instanceof Error) return found;
          met = found;
          return undefined;
        },
      });
      this.#opening.add(line);
      const timer = setTimeout(() => line.destroy(new HubAway('unreachable')), connectPatience);
      const over = () => {
        clearTimeout(timer);
        this.#opening.delete(line);
      };
      line.once('close', () => {
        over();
        reject(new HubAway('unreachable'));
      });
      line.once('error', (error) => {
        over();
        reject(asLineError(line, error));
      });
      line.once('secureConnect', () => {
        over();
        line.setNoDelay(true);
        if (met) this.#learn(met);
        resolve(line);
      });
    });
  }

  override destroy(): void {
    this.#isOver = true;
    for (const line of this.#opening) line.destroy();
    this.#spare?.line.destroy();
    super.destroy();
  }

  #check(certificate: PeerCertificate): HubName | HubForeign {
    const { hubId, generation } = this.#trust;
    const found = hubNameIn(certificate.subjectaltname);
    if (!found || (hubId !== null && found.hubId !== hubId)) return new HubForeign('hub');
    return found.generation < generation ? new HubForeign('generation') : found;
  }

  /** Lines to an older hub are cut before the first word goes to the newer one. */
  #learn(met: HubName): void {
    const { hubId, generation } = this.#trust;
    if (hubId !== null && met.generation === generation) return;
    this.#trust = { ...this.#trust, ...met };
    this.#spare?.line.destroy();
    super.destroy();
    this.#options.onNewer(met);
  }
}

/** What a failed handshake means. Names of people or computers are not in it. */
function asLineError(line: TLSSocket, error: NodeJS.ErrnoException): Error {
  if (error instanceof HubForeign || error instanceof HubAway) return error;
  if (!line.authorizationError) return new HubAway('unreachable');
  const isAboutTime = error.code === 'CERT_HAS_EXPIRED' || error.code === 'CERT_NOT_YET_VALID';
  return new HubForeign(isAboutTime ? 'expired' : 'root');
}
