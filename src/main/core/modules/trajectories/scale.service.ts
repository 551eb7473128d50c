import type { Scales } from '#shared/contract/trajectories.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { haveWords } from './scale.rules.ts';
import { insertScale, newestOf, type ScaleKept, scaleHistory } from './scale.store.ts';
import { inUseOf, scalesOf } from './scale.view.ts';

type Fields = Omit<ScaleKept, 'version' | 'at' | 'byAccountId'>;

/**
 * Other words for the steps, or another licence: a new version. Nothing that was measured changes.
 * @throws Refusal trajectories.scaleChangedMeanwhile, toolNeedsName, scaleNotWhole
 */
export async function setScale(
  call: CommandCall,
  { basedOn, tool, toolName, licence, licenceUntil, words }: InputOf<'trajectories', 'setScale'>,
): Promise<Scales> {
  const history = await historyOver(call, tool, basedOn);
  if (!haveWords(words)) refuse('trajectories.scaleNotWhole');
  if (tool === 'licensed' && toolName === '') refuse('trajectories.toolNeedsName');
  const licensed = tool === 'licensed' ? { toolName, licence, licenceUntil } : noLicence;
  return write(call, history, { tool, words, ...licensed });
}

/** An earlier version is put back, as a new one: what was measured in between keeps its words. */
export async function restoreScale(
  call: CommandCall,
  { basedOn, tool, version }: InputOf<'trajectories', 'restoreScale'>,
): Promise<Scales> {
  const history = await historyOver(call, tool, basedOn);
  const before = found(
    history.find((one) => one.version === version && one.tool === tool && !isTakenAway(one)),
    'scale',
  );
  return write(call, history, before);
}

/**
 * An instrument the house does not keep any more, or noted by mistake. What was measured with it keeps its words, and any version of it
 * can be put back. @throws Refusal trajectories.scaleChangedMeanwhile
 */
export async function removeTool(
  call: CommandCall,
  { basedOn }: InputOf<'trajectories', 'removeTool'>,
): Promise<Scales> {
  const history = await historyOver(call, 'licensed', basedOn);
  return write(call, history, { tool: 'licensed', words: [], ...noLicence });
}

const isTakenAway = ({ tool, toolName }: Fields): boolean => tool === 'licensed' && toolName === '';

/**
 * The words a measurement of now is taken with.
 * @throws Refusal trajectories.scaleWordsChanged when the screen showed other words than those in use
 */
export async function wordsToMeasureWith(call: CommandCall, shown: number | undefined): Promise<ScaleKept> {
  const history = await scaleHistory(call.tx);
  const { version } = inUseOf(history, houseDayOf(call.now));
  if (shown !== undefined && shown !== version) refuse('trajectories.scaleWordsChanged');
  return found(
    history.find((one) => one.version === version),
    'scale',
  );
}

const noLicence = { toolName: '', licence: '', licenceUntil: null };

/** Every version, when the newest one of this tool is still the one the screen had. */
async function historyOver(
  call: CommandCall,
  tool: ScaleKept['tool'],
  basedOn: number,
): Promise<ScaleKept[]> {
  const history = await scaleHistory(call.tx);
  if ((newestOf(history)[tool]?.version ?? 0) !== basedOn) refuse('trajectories.scaleChangedMeanwhile');
  return history;
}

async function write(call: CommandCall, history: readonly ScaleKept[], fields: Fields): Promise<Scales> {
  const version = Math.max(...history.map((one) => one.version)) + 1;
  const { tool, toolName, licence, licenceUntil, words } = fields;
  const by = { at: call.now, byAccountId: call.actor?.accountId ?? null };
  await insertScale(call.tx, { version, tool, toolName, licence, licenceUntil, words, ...by });
  call.touched('scale', String(version));
  call.changedFields('words', 'toolName', 'licence', 'licenceUntil');
  return scalesOf(call.tx, houseDayOf(call.now));
}
