import type { ScaleInUse, Scales, ScaleWords } from '#shared/contract/trajectories.contract.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import type { MeasurementRow } from './measurement.store.ts';
import { inUse } from './scale.rules.ts';
import { newestOf, programScale, type ScaleKept, scaleHistory } from './scale.store.ts';
import { comparable } from './scores.rules.ts';

const wordsOf = ({ version, tool, toolName, words }: ScaleKept): ScaleWords => ({
  version,
  tool,
  toolName,
  words,
});

export function inUseOf(history: readonly ScaleKept[], today: string): ScaleInUse {
  const { house, licensed } = newestOf(history);
  return inUse(house.version, licensed, today);
}

/** For whoever manages the words: those in use, and all there were. */
export async function scalesOf(ex: Executor, today: string): Promise<Scales> {
  const history = await scaleHistory(ex);
  const names = await accountNames(
    ex,
    history.map((one) => one.byAccountId),
  );
  const shown = ({ byAccountId, ...one }: ScaleKept) => ({
    ...one,
    byName: byAccountId === null ? null : (names.get(byAccountId) ?? null),
  });
  const { house, licensed } = newestOf(history);
  return {
    inUse: inUseOf(history, today),
    house: shown(house),
    licensed: licensed === null ? null : shown(licensed),
    history: history.map(shown),
  };
}

/** The words a trajectory needs: those its measurements were taken with, and those a new one is taken with. */
export async function scalesFor(
  ex: Executor,
  measurements: readonly MeasurementRow[],
  today: string,
): Promise<{ scales: ScaleWords[]; scaleInUse: ScaleInUse }> {
  const history = await scaleHistory(ex);
  const scaleInUse = inUseOf(history, today);
  const needed = new Set([
    scaleInUse.version,
    ...measurements.filter(({ state }) => state === 'done').map((row) => row.tool_version),
  ]);
  return { scales: history.filter(({ version }) => needed.has(version)).map(wordsOf), scaleInUse };
}

/** The words of the first and the latest measurement that are compared, each of its own time. */
export async function scalesCompared(
  ex: Executor,
  measurements: readonly MeasurementRow[],
): Promise<{ first: ScaleWords; latest: ScaleWords }> {
  const done = comparable(
    measurements.flatMap(({ done_day, done_at, tool, tool_version }) =>
      done_day === null || done_at === null
        ? []
        : [{ doneDay: done_day, doneAt: done_at, tool, version: tool_version, values: new Map() }],
    ),
  );
  const history = await scaleHistory(ex);
  const words = (version: number | undefined) =>
    wordsOf(history.find((one) => one.version === version) ?? programScale);
  return { first: words(done[0]?.version), latest: words(done.at(-1)?.version) };
}
