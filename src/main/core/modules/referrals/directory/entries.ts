import type { Executor } from '../../../store/database.ts';
import { themeRows } from '../../intake/index.ts';
import type { DirectoryEntry, JsonObject } from './hsds/entry.ts';
import { derivedId } from './hsds/hsds-ids.ts';
import { organisationRows, type ServiceRow, serviceRows, themesOfServices } from './service.store.ts';
import { factsOf, sourceOf } from './service-columns.ts';

/** The id an organisation goes out with when no file gave it one. */
export const organisationId = (name: string): string => derivedId(`organisation/${name}`);

/** A service of the house, and the row it stands in. */
export interface Standing {
  row: ServiceRow;
  entry: DirectoryEntry;
}

/** Every service of the house, also what is set aside, as it goes out. */
export async function standingEntries(ex: Executor): Promise<Standing[]> {
  const organisations = await organisationRows(ex);
  const themes = new Map((await themeRows(ex)).map(({ id, code, name }) => [id, { code, name }]));
  const links = await themesOfServices(ex);
  return (await serviceRows(ex, { includeSetAside: true })).map((row) => {
    const organisation = organisations.get(row.organisation);
    return {
      row,
      entry: {
        id: row.id,
        facts: factsOf(row, organisation),
        themes: (links.get(row.id) ?? []).flatMap((id) => themes.get(id) ?? []),
        active: row.active === 1,
        source: sourceOf(row),
        more: JSON.parse(row.more) as JsonObject,
        organisationId: organisation?.hsds_id ?? organisationId(row.organisation),
        organisationMore: JSON.parse(organisation?.more ?? '{}') as JsonObject,
        changedAt: row.changed_at,
      },
    };
  });
}
