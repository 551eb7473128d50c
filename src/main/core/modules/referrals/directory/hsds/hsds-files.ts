import { strToU8, unzipSync, zipSync } from 'fflate';
import type { ImportProblem } from '#shared/contract/directory.contract.ts';
import { decodeBytes } from '#shared/domain/csv-text.ts';
import { refuse } from '../../../../rpc/refusal.ts';
import type { Json, JsonObject } from './entry.ts';
import { listIn, objectIn } from './hsds-out.ts';
import { readTabular } from './tabular.ts';

/** What a file of the directory holds, in the order of the file. */
export interface ReadDirectory {
  services: { service: JsonObject; where: string }[];
  problems: ImportProblem[];
}

/** More than any directory of a town; a file that unpacks to more is no directory. */
const mostBytes = 40_000_000;

/** Reads what was given: HSDS JSON, a zip of HSDS tables, or `services.csv` by itself. */
export function readDirectoryFile(bytes: Uint8Array, fileName: string): ReadDirectory {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readTabular(unpacked(bytes));
  if (fileName.toLowerCase().endsWith('.csv')) return readTabular(new Map([['services.csv', bytes]]));
  const { text } = decodeBytes(bytes);
  try {
    return { services: servicesIn(JSON.parse(text.replace(/^\uFEFF/, '')) as Json), problems: [] };
  } catch {
    return refuse('directory.fileUnreadable', { name: fileName });
  }
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!name.toLowerCase().endsWith('.csv')) return false;
        total += originalSize;
        if (total > mostBytes) throw new Error('too large');
        return true;
      },
    });
    return new Map(
      Object.entries(files).map(([name, content]) => [
        (name.split('/').at(-1) ?? name).toLowerCase(),
        content,
      ]),
    );
  } catch {
    return refuse('directory.fileUnreadable', { name: 'zip' });
  }
}

/** One service, a list of them, or a page of an HSDS API (`contents`). */
function servicesIn(read: Json): ReadDirectory['services'] {
  if (read === null || typeof read !== 'object') return [];
  if (Array.isArray(read))
    return listIn({ list: read }, 'list').map((service, n) => ({ service, where: `#${n + 1}` }));
  for (const key of ['contents', 'services'])
    if (Array.isArray(read[key])) return servicesIn(read[key] as Json);
  const inner = objectIn(read, 'service');
  return [{ service: Object.keys(inner).length > 0 ? inner : read, where: '#1' }];
}

/** The attribution that goes with everything that was taken over: who, under which licence, from where. */
export interface Attribution {
  name: string;
  licence: string;
  url: string;
  services: number;
}

export interface Leaving {
  houseName: string;
  at: string;
  services: readonly JsonObject[];
  attributions: readonly Attribution[];
}

/** One JSON file: each of `contents` is a service of HSDS 3.0. */
export const jsonFile = ({ houseName, at, services, attributions }: Leaving): Uint8Array =>
  strToU8(
    `${JSON.stringify({ hsds_version: '3.0', published_by: houseName, published_at: at, attribution: attributions, total_items: services.length, contents: services }, null, 2)}\n`,
  );

/** A zip of tables, with the attribution as a text beside them. */
export function tabularZip({
  houseName,
  at,
  services,
  attributions,
  files,
}: Leaving & { files: ReadonlyMap<string, string> }): Uint8Array {
  const said = attributions.map(({ name, licence, url, services: n }) =>
    [`${n} × ${name}`, licence, url].filter((text) => text !== '').join(', '),
  );
  const words = [
    `HSDS 3.0 tabular: ${services.length} services, ${houseName}, ${at}`,
    'Attribution:',
    ...said,
    '',
  ].join('\n');
  return zipSync(
    Object.fromEntries([
      ...[...files].map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
      ['ATTRIBUTION.txt', strToU8(words)],
    ]),
    { level: 6, mtime: new Date('1990-01-01T00:00:00Z') },
  );
}
