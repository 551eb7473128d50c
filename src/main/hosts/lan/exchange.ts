import { type Agent, type IncomingMessage, request } from 'node:http';
import { DeviceUnknown, HubAway, HubForeign, MessageRefused, Outdated } from '#core/sync/line-errors.ts';
import { type PairingRefusal, PairingRefused, pairingRefusals } from '#core/sync/pairing/messages.ts';
import { DeviceRefused } from '#core/sync/protocol.ts';
import type { Address } from '#core/sync/trust/network-files.ts';
import { packed, readBody } from './body.ts';
import { answerLimit } from './limits.ts';

export interface Question {
  readonly agent: Agent;
  readonly address: Address;
  readonly path: string;
  readonly message: unknown;
  /** Milliseconds for the whole answer to be there. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks once and gives the value of the answer. @throws HubAway, HubForeign, DeviceUnknown, DeviceRefused, MessageRefused,
 * Outdated, PairingRefused; what `signal` says when it ends the asking
 */
export async function exchange(question: Question): Promise<unknown> {
  const { agent, address, path, message, patience, signal } = question;
  signal?.throwIfAborted();
  const body = await packed(message);
  const asking = request({
    agent,
    host: address.host,
    port: address.port,
    method: 'POST',
    path,
    headers: {
      ...body.headers,
      'Accept-Encoding': 'gzip',
      'Content-Length': String(body.bytes.length),
    },
    ...(signal ? { signal } : {}),
  });
  const late = new HubAway('timeout');
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    asking.destroy(late);
  }, patience);
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      asking.once('response', resolve);
      asking.on('error', reject);
      asking.end(body.bytes);
    });
    // A time-out or an end in the middle of the answer.
    asking.on('error', (error) => answer.destroy(error));
    return outcomeOf(answer, await readBody(answer, answerLimit));
  } catch (error) {
    // Half an answer is read by nobody any more. A whole one left its line already.
    asking.destroy();
    signal?.throwIfAborted();
    throw isLate ? late : asTyped(error);
  } finally {
    clearTimeout(timer);
  }
}

function outcomeOf({ statusCode, headers }: IncomingMessage, value: unknown): unknown {
  const word = wordIn(value);
  switch (statusCode) {
    case 200:
      return value;
    case 400:
      throw new MessageRefused('shape');
    case 401:
      throw new DeviceUnknown('the hub does not know this computer');
    case 403:
      if (isPairingRefusal(word)) throw new PairingRefused(word);
      throw new HubAway('notUnderstood');
    case 410:
      throw new DeviceRefused('this computer was sent away');
    case 413:
      throw new MessageRefused('tooLarge');
    case 426:
      throw new Outdated();
    case 429:
    case 503:
      throw new HubAway('busy', waitIn(headers['retry-after']));
    case 500:
      throw new HubAway('failed');
    default:
      throw new HubAway('notUnderstood');
  }
}

const wordIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined;

const isPairingRefusal = (word: unknown): word is PairingRefusal =>
  pairingRefusals.some((known) => known === word);

/** Seconds, as a hub says them; a strange value says nothing, and a hub cannot send anybody away for days. */
function waitIn(header: string | undefined): number | null {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) * 1000 : null;
}

const typed = [HubAway, HubForeign, DeviceUnknown, DeviceRefused, MessageRefused, Outdated, PairingRefused];

function asTyped(error: unknown): unknown {
  if (typed.some((kind) => error instanceof kind)) return error;
  // An answer that is too large or no JSON; anything else is the line.
  const isAnswer = error instanceof Error && error.name === 'BodyProblem';
  return new HubAway(isAnswer ? 'notUnderstood' : 'broken');
}
