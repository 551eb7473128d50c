import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { themeById } from '../../intake/index.ts';
import { organisationId } from './entries.ts';
import { type ServiceFacts, tidy } from './hsds/entry.ts';
import { serviceTitle } from './service.rules.ts';
import {
  changeService,
  insertService,
  organisationNamed,
  organisationOfId,
  putOrganisation,
  type ServiceRow,
  sameService,
  serviceById,
  setThemes,
  themesOfServices,
} from './service.store.ts';
import { columnsOf, serviceView } from './service-columns.ts';

type Input = InputOf<'directory', 'set'>;

/**
 * Adds a service, or changes one.
 * @throws Refusal directory.nameTaken, changedMeanwhile; NotFound theme
 */
export async function setService(call: CommandCall, input: Input): Promise<DirectoryService> {
  const { tx } = call;
  for (const themeId of input.themeIds) found(await themeById(tx, themeId), 'theme');
  const before = await serviceById(tx, input.serviceId);
  const { themeIds: _, ...typed } = input;
  const facts = tidy(typed);
  const fields = columnsOf(facts);
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
      more: '{}',
      source_name: '',
      source_licence: '',
      source_url: '',
      changed_at: call.now,
      revision: 1,
    });
    call.touched('directoryService', input.serviceId);
  }
  await setThemes(tx, input.serviceId, input.themeIds);
  await keepOrganisation(tx, { name: facts.organisation, ...facts.organisationFacts });
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

async function save(call: CommandCall, row: ServiceRow, changes: Partial<ServiceRow>): Promise<void> {
  if (!(await changeService(call.tx, row, { ...changes, changed_at: call.now })))
    refuse('directory.changedMeanwhile');
  call.touched('directoryService', row.id);
  call.changedFields(...Object.keys(changes));
}

async function view(call: CommandCall, id: string): Promise<DirectoryService> {
  const row = found(await serviceById(call.tx, id), 'service');
  const organisation = await organisationNamed(call.tx, row.organisation);
  const themeIds = (await themesOfServices(call.tx)).get(id) ?? [];
  return serviceView(row, { themeIds, organisation, today: houseDayOf(call.now) });
}

/**
 * Writes what is known of an organisation, under its name. One that nothing is known of needs no row.
 * @param organisation `hsdsId` and `more` only when a file gave them
 */
export async function keepOrganisation(
  tx: Executor,
  {
    name,
    hsdsId,
    more,
    ...facts
  }: ServiceFacts['organisationFacts'] & { name: string; hsdsId?: string; more?: string },
): Promise<void> {
  const before = await organisationNamed(tx, name);
  const saysNothing = Object.values(facts).every((text) => text === '') && hsdsId === undefined;
  if (!before && saysNothing) return;
  const wanted = before?.hsds_id ?? hsdsId ?? organisationId(name);
  const taken = await organisationOfId(tx, wanted);
  const hsds_id = taken && taken.name !== name ? organisationId(name) : wanted;
  await putOrganisation(tx, { name, hsds_id, ...facts, more: more ?? before?.more ?? '{}' });
}
