import type { ImportJob } from '#shared/contract/exchange.contract.ts';
import type { ExchangeTarget, ExportTarget } from '#shared/contract/words.ts';
import type { TestClient, TestCore } from '#tests/support/make-test-core.ts';

/** Saves a list as a screen does, piece by piece, and gives the whole text. */
export async function saved(house: TestCore, client: TestClient, target: ExportTarget): Promise<string> {
  const exportId = house.id();
  await client.exchange.startExport({ commandId: house.id(), exportId, target });
  let text = '';
  for (let after: string | null = null; ; ) {
    const part: { text: string; next: string | null } = await client.exchange.exportPart({ exportId, after });
    text += part.text;
    if (part.next === null) return text;
    after = part.next;
  }
}

/** Sends a list as a screen does; gives the upload. */
export async function sent(
  house: TestCore,
  client: TestClient,
  target: ExchangeTarget,
  text: string,
): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const uploadId = house.id();
  const { chunkBytes } = await client.exchange.begin({
    uploadId,
    target,
    fileName: 'lijst.csv',
    bytes: bytes.length,
  });
  for (let index = 0; index * chunkBytes < bytes.length; index += 1) {
    const piece = bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    await client.exchange.send({ uploadId, index, base64: Buffer.from(piece).toString('base64') });
  }
  return uploadId;
}

/** Reads a list in from the preview to the last row written. */
export async function readIn(
  house: TestCore,
  client: TestClient,
  target: ExchangeTarget,
  text: string,
): Promise<ImportJob> {
  const uploadId = await sent(house, client, target, text);
  const jobId = house.id();
  await client.exchange.preview({ uploadId });
  await client.exchange.confirm({ commandId: house.id(), uploadId, jobId });
  for (;;) {
    const job = await client.exchange.job({ jobId });
    if (job.state !== 'writing' && job.state !== 'reading') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
