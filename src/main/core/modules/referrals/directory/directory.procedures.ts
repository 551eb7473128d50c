import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import { isFound } from './service.rules.ts';
import { bringBack, markChecked, serviceView, setAside, setService } from './service.service.ts';
import { serviceById, serviceRows, themesOfServices } from './service.store.ts';

/** Whom people can be referred to. */
export const directoryProcedures: Procedures<'directory'> = {
  async list(call, { search, themeId, includeSetAside }) {
    const themes = await themesOfServices(call.db);
    const today = houseDayOf(call.now);
    return (await serviceRows(call.db, { themeId, includeSetAside }))
      .filter(
        (row) => search === '' || isFound(search, [row.organisation, row.name, row.description, row.town]),
      )
      .map((row) => serviceView(row, themes.get(row.id) ?? [], today));
  },
  async get(call, { serviceId }) {
    const row = found(await serviceById(call.db, serviceId), 'service');
    const themes = await themesOfServices(call.db);
    return serviceView(row, themes.get(row.id) ?? [], houseDayOf(call.now));
  },
  set: setService,
  markChecked,
  setAside,
  bringBack,
};
