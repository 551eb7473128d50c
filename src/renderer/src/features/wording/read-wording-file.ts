import { decodeBytes } from '#shared/domain/csv-text.ts';
import { readCsv } from '#shared/domain/wording/csv.ts';
import type { FileProblem, ReadWording } from '#shared/domain/wording/exchange.ts';
import { readXliff, type XmlNode } from '#shared/domain/wording/xliff.ts';

/** Far more than the texts of a kiosk weigh, in bytes. */
const largest = 3_000_000;

export type ReadFile = ReadWording | { problem: FileProblem | 'tooLarge'; found?: string | undefined };

/** A file a translator gave back: XLIFF when it is XML, otherwise a list. */
export async function readWordingFile(file: Blob, language: string): Promise<ReadFile> {
  if (file.size > largest) return { problem: 'tooLarge' };
  const { text } = decodeBytes(new Uint8Array(await file.arrayBuffer()));
  if (!/^\ufeff?\s*</.test(text)) return readCsv(text, language);
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror') !== null) return { problem: 'broken' };
  return readXliff(document as unknown as XmlNode, language);
}
