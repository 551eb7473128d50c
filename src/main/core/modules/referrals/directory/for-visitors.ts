import type { HouseService } from '#shared/contract/directory.contract.ts';
import type { Executor } from '../../../store/database.ts';
import { type ServiceRow, serviceRows, themesOfServices } from './service.store.ts';

/** What hangs at the kiosk: chosen for it, offered, and open. A service that is closed for a while helps nobody who stands there. */
export async function servicesForVisitors(ex: Executor): Promise<HouseService[]> {
  const themes = await themesOfServices(ex);
  const rows = await serviceRows(ex, { includeSetAside: false });
  return rows
    .filter((row) => row.on_kiosk === 1 && row.status === 'active')
    .map((row) => ({
      id: row.id,
      organisation: row.organisation,
      name: row.name,
      description: row.description,
      themeIds: themes.get(row.id) ?? [],
      languages: row.languages.split(' ').filter((tag) => tag !== ''),
      opening: row.opening,
      phone: row.phone,
      address: addressOf(row),
      cost: row.cost,
    }));
}

const addressOf = ({ street, postcode, town }: ServiceRow): string =>
  [street, [postcode, town].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ');
