import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Smaller than this is not worth packing. */
const worthPacking = 1_024;

/** A body as it goes over the line. */
export async function packed(value: unknown): Promise<{ bytes: Buffer; headers: Record<string, string> }> {
  const bytes = Buffer.from(JSON.stringify(value), 'utf8');
  const headers = { 'Content-Type': 'application/json' };
  if (bytes.length < worthPacking) return { bytes, headers };
  return { bytes: await pack(bytes, { level: 3 }), headers: { ...headers, 'Content-Encoding': 'gzip' } };
}

export class BodyProblem extends Error {
  override readonly name = 'BodyProblem';
  readonly reason: 'shape' | 'tooLarge';

  constructor(reason: 'shape' | 'tooLarge') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The JSON value of a request or an answer. Counts what comes in and what comes out of the packing: neither an endless body nor
 * a small one that unpacks to all the memory gets further than `limit` bytes.
 * @throws BodyProblem; and what the line itself throws when it breaks
 */
export async function readBody(message: IncomingMessage, limit: number): Promise<unknown> {
  if (Number(message.headers['content-length'] ?? 0) > limit) throw new BodyProblem('tooLarge');
  const chunks: Buffer[] = [];
  let size = 0;
  // Stopping early leaves the line as it is: a refusal still has to go out on it.
  const pieces: AsyncIterable<Buffer> = message.iterator({ destroyOnReturn: false });
  for await (const chunk of pieces) {
    size += chunk.length;
    if (size > limit) throw new BodyProblem('tooLarge');
    chunks.push(chunk);
  }
  return parsed(await unpacked(Buffer.concat(chunks), message.headers['content-encoding'], limit));
}

async function unpacked(bytes: Buffer, encoding: string | undefined, limit: number): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return bytes;
  if (encoding !== 'gzip') throw new BodyProblem('shape');
  try {
    return await unpack(bytes, { maxOutputLength: limit });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw new BodyProblem(isLarge ? 'tooLarge' : 'shape');
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BodyProblem('shape');
  }
}

/** Answers with a JSON value; nothing of it is kept on the way. */
export async function answerWith(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  const body = await packed(value);
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    ...body.headers,
    ...headers,
    'Content-Length': String(body.bytes.length),
    'Cache-Control': 'no-store',
  });
  response.end(body.bytes);
}
