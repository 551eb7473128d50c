import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import { type ServiceDetails, serviceDetails } from '#shared/contract/directory-shapes.ts';
import type { ServiceFacts } from './hsds/entry.ts';
import { mustCheck } from './service.rules.ts';
import type { OrganisationRow, ServiceRow } from './service.store.ts';

/** A service as it stands in its row. */
export const columnsOf = (facts: Omit<ServiceFacts, 'themeIds'>) => ({
  organisation: facts.organisation,
  name: facts.name,
  description: facts.description,
  street: facts.street,
  postcode: facts.postcode,
  town: facts.town,
  phone: facts.phone,
  email: facts.email,
  url: facts.url,
  opening: facts.opening,
  languages: [...new Set(facts.languages)].join(' '),
  cost: facts.cost,
  eligibility: facts.eligibility,
  capacity: facts.capacity,
  checked_on: facts.checkedOn,
  on_kiosk: facts.onKiosk ? 1 : 0,
  status: facts.status,
  details: JSON.stringify(facts.details),
});

export const detailsOf = (row: Pick<ServiceRow, 'details'>): ServiceDetails =>
  serviceDetails.parse(JSON.parse(row.details));

/** A row, with what is known of its organisation, as it was written. */
export const factsOf = (
  row: ServiceRow,
  organisation: OrganisationRow | undefined,
): Omit<ServiceFacts, 'themeIds'> => ({
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
  status: row.status,
  details: detailsOf(row),
  organisationFacts: {
    description: organisation?.description ?? '',
    email: organisation?.email ?? '',
    website: organisation?.website ?? '',
  },
});

/** Where a service was taken over from; null when the house wrote it. */
export const sourceOf = (row: ServiceRow): DirectoryService['source'] =>
  row.source_name === '' ? null : { name: row.source_name, licence: row.source_licence, url: row.source_url };

export const serviceView = (
  row: ServiceRow,
  {
    themeIds,
    organisation,
    today,
  }: { themeIds: string[]; organisation: OrganisationRow | undefined; today: string },
): DirectoryService => ({
  id: row.id,
  ...factsOf(row, organisation),
  themeIds,
  active: row.active === 1,
  mustCheck: mustCheck(row.checked_on, today),
  source: sourceOf(row),
  changedAt: row.changed_at,
  revision: row.revision,
});
