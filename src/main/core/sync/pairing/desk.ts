import type { DeviceRole } from '../protocol.ts';
import { newPairingCode, showPairingCode } from './invitation.ts';
import {
  type Claim,
  type ClaimAnswer,
  type DecisionAnswer,
  type PairingLine,
  type PairingRefusal,
  PairingRefused,
  type Reveal,
  type RevealAnswer,
} from './messages.ts';
import { commitmentTo, digitsOf, isSame, keyOfCode, proofOfDevice, proofOfHub } from './secrets.ts';
import {
  endOf,
  isRepeated,
  type PairingOffer,
  type PairingPorts,
  type PairingState,
  pairingFailures,
  pairingMinutes,
  type Window,
  type WindowEnd,
} from './window.ts';

/** Milliseconds a device waits for the decision before it asks again. */
const waiting = 20_000;

/** The hub's side of pairing: one window at a time, in memory; a restart closes it. `root` is the fingerprint of the root. */
export class PairingDesk implements PairingLine {
  readonly #ports: PairingPorts;
  readonly #root: string;
  #window: Window | null = null;
  #end: WindowEnd | null = null;
  /** The last one, when it ended well. */
  #accepted: Window | null = null;
  readonly #waiters = new Set<() => void>();

  constructor(ports: PairingPorts, root: string) {
    this.#ports = ports;
    this.#root = root;
  }

  /** Opens a window, in the place of one that is open. The secret goes into the picture, the code below it. */
  open(offer: PairingOffer): { secret: string; code: string; root: string; endsAt: string } {
    const { random } = this.#ports;
    const window: Window = {
      ...offer,
      opened: this.#now(),
      secret: random.bytes(16),
      code: newPairingCode((count) => random.bytes(count)),
      failures: 0,
      claim: null,
      isDeciding: false,
    };
    this.#window = window;
    this.#end = null;
    this.#wake();
    const secret = Buffer.from(window.secret).toString('hex');
    return { secret, code: showPairingCode(window.code), root: this.#root, endsAt: endOf(window) };
  }

  state(): PairingState {
    const window = this.#openWindow();
    if (!window) return { kind: 'closed', end: this.#end };
    const { failures, claim, name, role } = window;
    const endsAt = endOf(window);
    if (!claim?.revealed) return { kind: 'waiting', endsAt, failures };
    return {
      kind: 'compare',
      claimId: claim.id,
      digits: claim.revealed.digits,
      way: claim.message.way,
      name,
      role,
      roleBefore: claim.known?.role ?? null,
      endsAt,
      failures,
    };
  }

  /**
   * Lets the computer in whose digits the person compared. `roleBefore` repeats what the screen said, so that nobody changes
   * what a known computer may hold without having seen it. Null when that claim is no more, or was another one.
   */
  async accept(
    claimId: string,
    by: { account: string; roleBefore: DeviceRole | null },
  ): Promise<string | null> {
    const window = this.#openWindow();
    const claim = window?.claim;
    if (!window || window.isDeciding || claim?.id !== claimId || !claim.revealed) return null;
    if ((claim.known?.role ?? null) !== by.roleBefore) return null;
    // While it is written the window takes nobody else, and a second press finds nothing.
    window.isDeciding = true;
    const deviceId = claim.known?.id ?? this.#ports.ids.next();
    try {
      await this.#ports.keepDevice({
        deviceId,
        name: window.name,
        role: window.role,
        fingerprint: claim.parties.device,
        way: claim.message.way,
        pairedAt: this.#ports.clock.now(),
        startedBy: window.startedBy,
        acceptedBy: by.account,
        roleBefore: by.roleBefore,
      });
    } catch (error) {
      window.isDeciding = false;
      throw error;
    }
    if (this.#window === window) this.#close('accepted');
    return deviceId;
  }

  /** The digits differ, or it is not the computer that was meant. */
  refuse(): void {
    if (this.#openWindow()) this.#close('refused');
  }

  close(): void {
    if (this.#openWindow()) this.#close('closed');
  }

  async claim(fingerprint: string, message: Claim): Promise<ClaimAnswer> {
    const known = await this.#ports.deviceOf(fingerprint);
    const window = this.#requireWindow();
    const parties = { root: this.#root, device: fingerprint };
    const key = message.way === 'qr' ? window.secret : await keyOfCode(window.code, this.#root);
    if (this.#requireWindow() !== window) throw new PairingRefused('closed');
    if (!isSame(message.proof, proofOfDevice(key, parties, message.commitment)))
      return this.#fail(window, 'proof');
    if (known?.status === 'revoked') return this.#fail(window, 'revoked');
    const { claim } = window;
    // The same question again: its answer was lost.
    if (claim && isRepeated(claim, fingerprint, message)) return claim.answer;
    // Once somebody is being looked at, nobody else comes in: the picture is good for one computer.
    if (claim && (claim.revealed || claim.parties.device !== fingerprint)) return this.#fail(window, 'taken');
    const nonce = Buffer.from(this.#ports.random.bytes(32)).toString('hex');
    const commitment = commitmentTo(nonce, 'hub', parties);
    const commitments = { device: message.commitment, hub: commitment };
    const answer = { commitment, proof: proofOfHub(key, parties, commitments) };
    const id = this.#ports.ids.next();
    window.claim = { id, parties, message, nonce, known, answer, revealed: null };
    return answer;
  }

  async reveal(fingerprint: string, { nonce }: Reveal): Promise<RevealAnswer> {
    const told = this.#toldBefore(fingerprint, nonce);
    if (told) return told;
    const window = this.#requireWindow();
    const { claim } = window;
    if (!claim || claim.parties.device !== fingerprint) throw new PairingRefused('closed');
    if (!isSame(commitmentTo(nonce, 'device', claim.parties), claim.message.commitment)) {
      if (!claim.revealed) window.claim = null;
      return this.#fail(window, 'commitment');
    }
    claim.revealed = { nonce, digits: digitsOf(claim.parties, { device: nonce, hub: claim.nonce }) };
    this.#wake();
    return { nonce: claim.nonce, name: window.name, role: window.role };
  }

  /** The answer was lost; meanwhile a quick person may have accepted already. */
  #toldBefore(fingerprint: string, nonce: string): RevealAnswer | null {
    const window = this.#openWindow() ?? this.#accepted;
    const claim = window?.claim;
    if (!window || !claim?.revealed || claim.parties.device !== fingerprint) return null;
    if (!isSame(claim.revealed.nonce, nonce)) return null;
    return { nonce: claim.nonce, name: window.name, role: window.role };
  }

  async decision(fingerprint: string, signal?: AbortSignal): Promise<DecisionAnswer> {
    if (this.#isLookedAt(fingerprint)) await this.#changeOr(signal);
    if (this.#isLookedAt(fingerprint)) return { state: 'waiting' };
    return this.#decided(fingerprint);
  }

  /** Said again when the answer was lost, until the next window closes. What counts is the list, not what is remembered here. */
  async #decided(fingerprint: string): Promise<DecisionAnswer> {
    const accepted = this.#accepted;
    if (accepted?.claim?.parties.device !== fingerprint) return { state: 'refused' };
    const listed = await this.#ports.deviceOf(fingerprint);
    if (listed?.status !== 'active') return { state: 'refused' };
    return { state: 'accepted', deviceId: listed.id, name: accepted.name, role: listed.role };
  }

  #isLookedAt(fingerprint: string): boolean {
    return this.#openWindow()?.claim?.parties.device === fingerprint;
  }

  #changeOr(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(end);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, waiting);
      timer.unref();
      this.#waiters.add(end);
      signal?.addEventListener('abort', end);
      if (signal?.aborted) end();
    });
  }

  async #fail(window: Window, reason: PairingRefusal): Promise<never> {
    window.failures++;
    const { failures, startedBy } = window;
    if (failures >= pairingFailures && this.#window === window && !window.isDeciding) this.#close('failures');
    else this.#wake();
    await this.#ports.noteFailure({ reason, failures, startedBy });
    throw new PairingRefused(reason);
  }

  #close(end: WindowEnd): void {
    this.#accepted = end === 'accepted' ? this.#window : null;
    this.#window = null;
    this.#end = end;
    this.#wake();
  }

  #wake(): void {
    for (const end of this.#waiters) end();
    this.#ports.changed();
  }

  #requireWindow(): Window {
    const window = this.#openWindow();
    if (!window || window.isDeciding) throw new PairingRefused('closed');
    return window;
  }

  /** A clock that was turned back ends it, too. */
  #openWindow(): Window | null {
    const window = this.#window;
    if (!window || window.isDeciding) return window;
    const passed = this.#now() - window.opened;
    if (passed >= 0 && passed < pairingMinutes * 60_000) return window;
    this.#close('time');
    return null;
  }

  #now(): number {
    return Date.parse(this.#ports.clock.now());
  }
}
