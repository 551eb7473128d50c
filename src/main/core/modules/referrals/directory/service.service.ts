import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { themeById } from '../../intake/index.ts';
import { mustCheck, serviceTitle } from './service.rules.ts';
import {
  changeService,
  insertService,
  type ServiceRow,
  sameService,
  serviceById,
  setThemes,
  themesOfServices,
} from './service.store.ts';

type Input = InputOf<'directory', 'set'>;

/**
 * Adds a service, or changes one.
 * @throws Refusal directory.nameTaken, changedMeanwhile; NotFound theme
 */
export async function setService(call: CommandCall, input: Input): Promise<DirectoryService> {
  const { tx } = call;
  for (const themeId of input.themeIds) found(await themeById(tx, themeId), 'theme');
  const before = await serviceById(tx, input.serviceId);
  const fields = columnsOf(input);
  if ((before?.active ?? 1) === 1) await refuseTwice(tx, { id: input.serviceId, ...fields });
  if (before) {
    if (before.revision !== input.revision) refuse('directory.changedMeanwhile');
    await save(call, before, fields);
  } else {
    if (input.revision !== 0) refuse('directory.changedMeanwhile');
    await insertService(tx, {
      id: input.serviceId,
      ...fields,
      active: 1,
      changed_at: call.now,
      revision: 1,
    });
    call.touched('directoryService', input.serviceId);
  }
  await setThemes(tx, input.serviceId, input.themeIds);
  return view(call, input.serviceId);
}

/** Somebody made sure today that all of it is right. */
export async function markChecked(
  call: CommandCall,
  { serviceId }: InputOf<'directory', 'markChecked'>,
): Promise<DirectoryService> {
  const row = found(await serviceById(call.tx, serviceId), 'service');
  await save(call, row, { checked_on: houseDayOf(call.now) });
  return view(call, serviceId);
}

/** No longer offered; kept for the referrals that point at it. */
export async function setAside(
  call: CommandCall,
  { serviceId }: InputOf<'directory', 'setAside'>,
): Promise<DirectoryService> {
  const row = found(await serviceById(call.tx, serviceId), 'service');
  await save(call, row, { active: 0 });
  return view(call, serviceId);
}

export async function bringBack(
  call: CommandCall,
  { serviceId }: InputOf<'directory', 'bringBack'>,
): Promise<DirectoryService> {
  const row = found(await serviceById(call.tx, serviceId), 'service');
  await refuseTwice(call.tx, row);
  await save(call, row, { active: 1 });
  return view(call, serviceId);
}

async function refuseTwice(
  tx: Executor,
  service: Pick<ServiceRow, 'id' | 'organisation' | 'name' | 'town'>,
): Promise<void> {
  if (await sameService(tx, service)) refuse('directory.nameTaken', { name: serviceTitle(service) });
}

const columnsOf = (input: Input) => ({
  organisation: input.organisation,
  name: input.name,
  description: input.description,
  street: input.street,
  postcode: input.postcode,
  town: input.town,
  phone: input.phone,
  email: input.email,
  url: input.url,
  opening: input.opening,
  languages: [...new Set(input.languages)].join(' '),
  cost: input.cost,
  eligibility: input.eligibility,
  capacity: input.capacity,
  checked_on: input.checkedOn,
  on_kiosk: input.onKiosk ? 1 : 0,
});

async function save(call: CommandCall, row: ServiceRow, changes: Partial<ServiceRow>): Promise<void> {
  if (!(await changeService(call.tx, row, { ...changes, changed_at: call.now })))
    refuse('directory.changedMeanwhile');
  call.touched('directoryService', row.id);
  call.changedFields(...Object.keys(changes));
}

async function view(call: CommandCall, id: string): Promise<DirectoryService> {
  const row = found(await serviceById(call.tx, id), 'service');
  return serviceView(row, (await themesOfServices(call.tx)).get(id) ?? [], houseDayOf(call.now));
}

export const serviceView = (row: ServiceRow, themeIds: string[], today: string): DirectoryService => ({
  id: row.id,
  organisation: row.organisation,
  name: row.name,
  description: row.description,
  street: row.street,
  postcode: row.postcode,
  town: row.town,
  phone: row.phone,
  email: row.email,
  url: row.url,
  opening: row.opening,
  languages: row.languages.split(' ').filter((tag) => tag !== ''),
  cost: row.cost,
  eligibility: row.eligibility,
  capacity: row.capacity,
  checkedOn: row.checked_on,
  onKiosk: row.on_kiosk === 1,
  themeIds,
  active: row.active === 1,
  mustCheck: mustCheck(row.checked_on, today),
  changedAt: row.changed_at,
  revision: row.revision,
});
