import { makeItemCode } from '#shared/domain/barcode.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { bulkWriteItems, catalogProcedures, type ItemToWrite } from '../modules/catalog/index.ts';
import { act } from './act.ts';
import { demoInitiatives } from './house-of-initiatives.ts';
import { demoIds } from './ids.ts';
import { partWriter } from './part-photos.ts';
import { demoPhoto } from './photos.ts';
import type { Dice } from './random.ts';
import { type DemoKind, demoKinds } from './things.ts';
import { translationsOf } from './translations.ts';
import { writeCalendar } from './write-calendar.ts';

export interface WrittenItem {
  id: string;
  kind: DemoKind;
  kindId: string;
  condition: ItemToWrite['condition'];
}

export interface WrittenCatalog {
  initiativeIds: ReadonlyMap<string, string>;
  items: readonly WrittenItem[];
}

/** Initiatives with their hours, kinds with their parts and pictures, and the things themselves. */
export async function writeCatalog(
  core: CoreInside,
  dice: Dice,
  today: LocalDay,
  scale: number,
): Promise<WrittenCatalog> {
  const initiativeIds = await writeInitiatives(core);
  await writeCalendar(core, today, initiativeIds);
  const kindIds = await writeKinds(core, initiativeIds);
  const items = inventItems(dice, today, scale, kindIds);
  await core.store().write((tx) =>
    bulkWriteItems(
      tx,
      core,
      items.map(({ row }) => row),
    ),
  );
  return {
    initiativeIds,
    items: items.map(({ row, kind }) => ({ id: row.id, kind, kindId: row.kindId, condition: row.condition })),
  };
}

async function writeInitiatives(core: CoreInside): Promise<Map<string, string>> {
  const [id, photoId] = [demoIds(1), demoIds(0x4b3)];
  const ids = new Map<string, string>();
  for (const { key, hours, busy: _busy, ...initiative } of demoInitiatives) {
    const initiativeId = id();
    ids.set(key, initiativeId);
    await act(core, 'catalog.createInitiative', catalogProcedures.createInitiative, {
      ...initiative,
      initiativeId,
      summaryTranslations: translationsOf(initiative.summary),
      active: true,
    });
    // Some have a photo of their own; the others show their drawing.
    const base64 = demoPhoto(initiative.pictogram);
    if (base64)
      await act(core, 'catalog.setInitiativePhoto', catalogProcedures.setInitiativePhoto, {
        initiativeId,
        photoId: photoId(),
        base64,
      });
    await act(core, 'catalog.setOpeningHours', catalogProcedures.setOpeningHours, {
      initiativeId,
      hours: hours.map((text) => {
        const [weekday, opens = '', closes = ''] = text.split(/[ -]/);
        return { weekday: Number(weekday), opens, closes };
      }),
    });
  }
  return ids;
}

async function writeKinds(
  core: CoreInside,
  initiativeIds: ReadonlyMap<string, string>,
): Promise<Map<DemoKind, string>> {
  const [id, photoId] = [demoIds(3), demoIds(5)];
  const partsOf = partWriter(core);
  const ids = new Map<DemoKind, string>();
  for (const kind of demoKinds) {
    const kindId = id();
    ids.set(kind, kindId);
    await act(core, 'catalog.createKind', catalogProcedures.createKind, {
      kindId,
      name: kind.name,
      nameTranslations: translationsOf(kind.name),
      description: '',
      descriptionTranslations: {},
      initiativeId: initiativeIds.get(kind.initiative) ?? '',
      pictogram: kind.picture,
      loanDays: kind.loanDays,
      replacementCents: kind.euro * 100,
      parts: await partsOf(kind),
      visible: true,
    });
    const base64 = demoPhoto(kind.picture);
    if (base64)
      await act(core, 'catalog.setKindPhoto', catalogProcedures.setKindPhoto, {
        kindId,
        photoId: photoId(),
        base64,
      });
  }
  return ids;
}

function inventItems(dice: Dice, today: LocalDay, scale: number, kindIds: ReadonlyMap<DemoKind, string>) {
  const id = demoIds(6);
  let n = 0;
  return demoKinds.flatMap((kind) =>
    Array.from(
      { length: Math.max(1, Math.round(kind.count * scale)) },
      (): { kind: DemoKind; row: ItemToWrite } => {
        n += 1;
        return {
          kind,
          row: {
            id: id(),
            isNew: true,
            kindId: kindIds.get(kind) ?? '',
            barcode: makeItemCode(n),
            condition: dice.pick(['new', 'good', 'good', 'good', 'used', 'used', 'worn'] as const),
            note: '',
            place: `Rek ${dice.pick(['A', 'B', 'C', 'D'])}${dice.between(1, 9)}`,
            acquiredOn: addDays(today, -dice.between(740, 2600)),
          },
        };
      },
    ),
  );
}
