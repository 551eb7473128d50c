import type { ExportTarget } from '#shared/contract/exchange.contract.ts';
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
