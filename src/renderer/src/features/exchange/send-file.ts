import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import type { Client } from '../../client/api.ts';

export interface Sending {
  uploadId: string;
  target: ExchangeTarget;
  file: File;
  signal: AbortSignal;
  /** Tries a call again after the screen was locked and opened. */
  patiently: <T>(call: () => Promise<T>) => Promise<T>;
  onSent: (bytes: number) => void;
}

type Way = Pick<Client['exchange'], 'begin' | 'send'>;

/** Longest name the core keeps. */
const longestName = 200;

/** Sends a file in pieces, one after the other. A piece that is sent twice counts once. Throws when `signal` ends it. */
export async function sendFile(
  way: Way,
  { uploadId, target, file, signal, patiently, onSent }: Sending,
): Promise<void> {
  const fileName = file.name.replaceAll(/\s+/g, ' ').trim().slice(-longestName) || 'lijst.csv';
  const { chunkBytes } = await patiently(() =>
    way.begin({ uploadId, target, fileName, bytes: file.size }, { signal }),
  );
  for (let index = 0; index * chunkBytes < file.size; index += 1) {
    signal.throwIfAborted();
    const base64 = await base64Of(file.slice(index * chunkBytes, (index + 1) * chunkBytes));
    const { received } = await patiently(() => way.send({ uploadId, index, base64 }, { signal }));
    onSent(received);
  }
}

/** `btoa` takes text, not bytes: they are handed over as characters, a stretch at a time. */
async function base64Of(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer());
  const stretch = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += stretch)
    text += String.fromCharCode(...bytes.subarray(at, at + stretch));
  return btoa(text);
}
