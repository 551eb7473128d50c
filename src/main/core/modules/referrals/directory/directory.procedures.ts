import { houseDayOf } from '#shared/domain/house.ts';
import { addDays } from '#shared/domain/local-days.ts';
import {
  actorOf,
  type InputOf,
  type OutputOf,
  type OutsideCommand,
  type Procedures,
  type QueryCall,
} from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import {
  beginUpload,
  chunkBytes,
  findUpload,
  forgetUpload,
  takeChunk,
  uploadIfThere,
  wholeFile,
} from '../../exchange/index.ts';
import { exportDirectory } from './export.service.ts';
import { servicesForVisitors } from './for-visitors.ts';
import { listImports, previewImport, readGiven, undoImport, writeImport } from './import.service.ts';
import { isFound, serviceTexts } from './service.rules.ts';
import { bringBack, markChecked, setAside, setService } from './service.service.ts';
import { organisationRows, serviceById, serviceRows, themesOfServices, useOf } from './service.store.ts';
import { serviceView } from './service-columns.ts';

/** How far back "lately" goes. */
const latelyDays = 365;

/** Whom people can be referred to. */
export const directoryProcedures: Procedures<'directory'> = {
  forVisitors: (call) => servicesForVisitors(call.db),
  async list(call, { search, themeId, includeSetAside }) {
    const views = await serviceViews(call, { themeId, includeSetAside });
    return views.filter((service) => search === '' || isFound(search, serviceTexts(service)));
  },
  async get(call, { serviceId }) {
    found(await serviceById(call.db, serviceId), 'service');
    const views = await serviceViews(call, { includeSetAside: true });
    return found(
      views.find(({ id }) => id === serviceId),
      'service',
    );
  },
  set: setService,
  markChecked,
  setAside,
  bringBack,
  async use(call, { serviceId }) {
    found(await serviceById(call.db, serviceId), 'service');
    const sinceDay = addDays(houseDayOf(call.now), -latelyDays);
    return { sinceDay, ...(await useOf(call.db, serviceId, sinceDay)) };
  },

  exportFile: (call, asked) => exportDirectory(call.db, { ...asked, now: call.now }),

  async beginImport(call, { uploadId, fileName, bytes }) {
    const { accountId } = actorOf(call);
    beginUpload(call.core, { id: uploadId, accountId, target: 'services', fileName, bytes });
    return { chunkBytes };
  },
  async sendImport(call, { uploadId, index, base64 }) {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    return { received: takeChunk(call.core, actorOf(call).accountId, uploadId, index, bytes) };
  },
  async previewImport(call, { uploadId, source }) {
    const upload = findUpload(call.core, actorOf(call).accountId, uploadId);
    return previewImport(call.db, { bytes: wholeFile(upload), fileName: upload.fileName, source });
  },
  confirmImport: { outside: confirmImport },
  undoImport,
  imports: (call) => listImports(call.db, call.now),
};

/** Unpacks the file before the transaction and forgets it afterwards. The same act again needs no file: it gives the first answer. */
async function confirmImport(
  call: QueryCall,
  { uploadId, source, ...asked }: InputOf<'directory', 'confirmImport'>,
  commit: Parameters<OutsideImport['outside']>[2],
): OutputOf<'directory', 'confirmImport'> {
  const upload = uploadIfThere(call.core, actorOf(call).accountId, uploadId);
  const given = upload && readGiven({ bytes: wholeFile(upload), fileName: upload.fileName, source });
  const made = await commit(async (inside) =>
    given ? writeImport(inside, given, asked) : refuse('exchange.uploadUnknown'),
  );
  forgetUpload(call.core, uploadId);
  return made;
}

type OutsideImport = OutsideCommand<
  InputOf<'directory', 'confirmImport'>,
  OutputOf<'directory', 'confirmImport'>
>;

async function serviceViews(
  call: QueryCall,
  filter: { themeId?: string | undefined; includeSetAside: boolean },
) {
  const themes = await themesOfServices(call.db);
  const organisations = await organisationRows(call.db);
  const today = houseDayOf(call.now);
  return (await serviceRows(call.db, filter)).map((row) =>
    serviceView(row, {
      themeIds: themes.get(row.id) ?? [],
      organisation: organisations.get(row.organisation),
      today,
    }),
  );
}
