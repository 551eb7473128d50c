import type { ReceptionPoint } from '#shared/contract/tickets.contract.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { refuse } from '../../../rpc/refusal.ts';
import { type PointRow, pointById, pointRows } from './ticket.store.ts';

export const pointView = (row: PointRow): ReceptionPoint => ({
  id: row.id,
  name: row.name,
  active: row.active === 1,
  sort: row.sort,
  revision: row.revision,
});

/** Adds (revision 0) or changes a place where people are received. A name is on one open place at a time. */
export async function setPoint(
  call: CommandCall,
  input: InputOf<'tickets', 'setPoint'>,
): Promise<ReceptionPoint> {
  const { tx } = call;
  const before = await pointById(tx, input.pointId);
  if ((before?.revision ?? 0) !== input.revision) refuse('tickets.pointChangedMeanwhile');
  const same = (await pointRows(tx)).find(
    (row) => row.id !== input.pointId && row.active === 1 && input.active && row.name === input.name,
  );
  if (same) refuse('tickets.pointNameTaken', { name: input.name });
  const row: PointRow = {
    id: input.pointId,
    name: input.name,
    active: input.active ? 1 : 0,
    sort: input.sort,
    revision: input.revision + 1,
  };
  await tx
    .insertInto('reception_point')
    .values(row)
    .onConflict((oc) => oc.column('id').doUpdateSet(row))
    .execute();
  call.touched('receptionPoint', row.id);
  call.changedFields('name', 'active', 'sort');
  return pointView(row);
}
