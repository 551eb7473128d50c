import type { SelfServiceRule } from '#shared/contract/mine.contract.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { initiativeLabels } from '../catalog/index.ts';
import type { Alone } from '../loans/index.ts';
import {
  keepSelfService,
  type SelfServiceRow,
  selfServiceRow,
  selfServiceRows,
} from './self-service.store.ts';

const viewOf = (row: SelfServiceRow | undefined): SelfServiceRule => ({
  lends: row?.lends === 1,
  takesBack: row?.takes_back === 1,
  returnPlace: row?.return_place ?? '',
  revision: row?.revision ?? 0,
});

/** What an initiative leaves to visitors alone; nothing when it says nothing. */
export const selfServiceRule = async (ex: Executor, initiativeId: string): Promise<SelfServiceRule> =>
  viewOf(await selfServiceRow(ex, initiativeId));

/** Whether anything can be done alone anywhere in the house: without it a kiosk asks for no scan. */
export async function aloneInHouse(ex: Executor): Promise<Alone> {
  const rules = (await selfServiceRows(ex)).map(viewOf);
  return { lends: rules.some(({ lends }) => lends), takesBack: rules.some(({ takesBack }) => takesBack) };
}

/** @throws NotFound initiative; Refusal catalog.changedMeanwhile */
export async function setSelfService(
  call: CommandCall,
  { initiativeId, revision, lends, takesBack, returnPlace }: InputOf<'mine', 'setSelfService'>,
): Promise<SelfServiceRule> {
  found((await initiativeLabels(call.tx, [initiativeId])).get(initiativeId), 'initiative');
  const before = viewOf(await selfServiceRow(call.tx, initiativeId));
  if (before.revision !== revision) refuse('catalog.changedMeanwhile');
  const row = {
    initiative_id: initiativeId,
    lends: lends ? 1 : 0,
    takes_back: takesBack ? 1 : 0,
    return_place: returnPlace,
    revision: revision + 1,
  };
  if (!(await keepSelfService(call.tx, row))) refuse('catalog.changedMeanwhile');
  call.touched('initiative', initiativeId);
  call.changedFields('selfService');
  return viewOf(row);
}
