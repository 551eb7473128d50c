import type { Selectable } from 'kysely';
import type { DomainWords } from '#shared/contract/trajectories.contract.ts';
import { type ScaleTool, scale } from '#shared/contract/trajectory-words.ts';
import type { Executor } from '../../store/database.ts';
import type { TrajectoriesTables } from './trajectories.tables.ts';

type ScaleRow = Selectable<TrajectoriesTables['scale_version']>;

/** A version of the words as the module works with it. */
export interface ScaleKept {
  version: number;
  tool: ScaleTool;
  toolName: string;
  licence: string;
  licenceUntil: string | null;
  words: DomainWords[];
  at: string | null;
  byAccountId: string | null;
}

/** Version 1: the words that come with the program, in their language. */
export const programScale: ScaleKept = {
  version: scale.version,
  tool: 'house',
  toolName: '',
  licence: '',
  licenceUntil: null,
  words: [],
  at: null,
  byAccountId: null,
};

const keptOf = (row: ScaleRow): ScaleKept => ({
  version: row.version,
  tool: row.tool,
  toolName: row.tool_name,
  licence: row.licence,
  licenceUntil: row.licence_until,
  words: JSON.parse(row.labels) as DomainWords[],
  at: row.at,
  byAccountId: row.by_account_id,
});

/** Every version, newest first, the program's last. */
export async function scaleHistory(ex: Executor): Promise<ScaleKept[]> {
  const rows = await ex.selectFrom('scale_version').selectAll().orderBy('version', 'desc').execute();
  return [...rows.map(keptOf), programScale];
}

/** The newest version of each tool; an instrument without a name was taken away. */
export function newestOf(history: readonly ScaleKept[]): { house: ScaleKept; licensed: ScaleKept | null } {
  const licensed = history.find(({ tool }) => tool === 'licensed');
  return {
    house: history.find(({ tool }) => tool === 'house') ?? programScale,
    licensed: licensed === undefined || licensed.toolName === '' ? null : licensed,
  };
}

export async function insertScale(tx: Executor, kept: ScaleKept & { at: string }): Promise<void> {
  await tx
    .insertInto('scale_version')
    .values({
      version: kept.version,
      labels: JSON.stringify(kept.words),
      at: kept.at,
      by_account_id: kept.byAccountId,
      tool: kept.tool,
      tool_name: kept.toolName,
      licence: kept.licence,
      licence_until: kept.licenceUntil,
    })
    .execute();
}
