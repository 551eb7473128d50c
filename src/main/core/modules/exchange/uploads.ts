import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { refuse } from '../../rpc/refusal.ts';

/** A file on its way in. Kept in memory only: a list of people does not lie about in a folder. */
export interface Upload {
  id: string;
  accountId: string | null;
  /** What it is for; `services` is a file of the directory, which is read by its own module. */
  target: ExchangeTarget | 'services';
  fileName: string;
  bytes: number;
  chunks: Uint8Array[];
  touchedAt: number;
}

export const chunkBytes = 512 * 1024;
export const mostBytes = 64 * 1024 * 1024;
/** Files left lying are forgotten after half an hour. */
const forgetAfter = 30 * 60_000;

const uploadsByCore = new WeakMap<CoreInside, Map<string, Upload>>();

function uploadsOf(core: CoreInside): Map<string, Upload> {
  const uploads = uploadsByCore.get(core) ?? new Map<string, Upload>();
  uploadsByCore.set(core, uploads);
  const now = Date.parse(core.ports.clock.now());
  for (const upload of uploads.values()) if (now - upload.touchedAt > forgetAfter) uploads.delete(upload.id);
  return uploads;
}

/** Starts a file; one that the same person left unfinished is forgotten. */
export function beginUpload(
  core: CoreInside,
  started: Pick<Upload, 'id' | 'accountId' | 'target' | 'fileName' | 'bytes'>,
): void {
  if (started.bytes > mostBytes) refuse('exchange.fileTooLarge', { megabytes: mostBytes / 1024 / 1024 });
  if (started.bytes === 0) refuse('exchange.fileEmpty');
  const uploads = uploadsOf(core);
  for (const upload of uploads.values())
    if (upload.accountId === started.accountId) uploads.delete(upload.id);
  uploads.set(started.id, { ...started, chunks: [], touchedAt: Date.parse(core.ports.clock.now()) });
}

/** Takes the next piece; the same piece again is ignored. Gives the bytes received so far. */
export function takeChunk(
  core: CoreInside,
  accountId: string | null,
  uploadId: string,
  index: number,
  bytes: Uint8Array,
): number {
  const upload = findUpload(core, accountId, uploadId);
  if (index === upload.chunks.length) upload.chunks.push(bytes);
  const received = sizeOf(upload);
  if (received > upload.bytes) refuse('exchange.uploadIncomplete');
  return received;
}

export const findUpload = (core: CoreInside, accountId: string | null, uploadId: string): Upload =>
  uploadIfThere(core, accountId, uploadId) ?? refuse('exchange.uploadUnknown');

/** The same for an act that may be asked again when its file is done with; null when it is not there (any more). */
export function uploadIfThere(core: CoreInside, accountId: string | null, uploadId: string): Upload | null {
  const upload = uploadsOf(core).get(uploadId);
  if (!upload || upload.accountId !== accountId) return null;
  upload.touchedAt = Date.parse(core.ports.clock.now());
  return upload;
}

/** A file of rows and columns, on its way to a list of the house. */
export function listUpload(
  core: CoreInside,
  accountId: string | null,
  uploadId: string,
): Upload & { target: ExchangeTarget } {
  const upload = findUpload(core, accountId, uploadId);
  const { target } = upload;
  return target === 'services' ? refuse('exchange.uploadUnknown') : { ...upload, target };
}

export function wholeFile(upload: Upload): Uint8Array {
  if (sizeOf(upload) !== upload.bytes) refuse('exchange.uploadIncomplete');
  return new Uint8Array(Buffer.concat(upload.chunks));
}

export const forgetUpload = (core: CoreInside, uploadId: string): void =>
  void uploadsOf(core).delete(uploadId);

const sizeOf = (upload: Upload): number => upload.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
