import type { CoreInside } from '../core-inside.ts';
import { isOut, itemCodesTaken, itemsByIds, nextCode } from '../modules/catalog/index.ts';
import { kitsProcedures } from '../modules/kits/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';
import type { WrittenCatalog } from './write-catalog.ts';

interface DemoKit {
  initiative: string;
  name: string;
  note: string;
  /** Pictures of the kinds it is made of. */
  pictures: readonly string[];
}

const kits: readonly DemoKit[] = [
  {
    initiative: 'tools',
    name: 'Kinderfeestset',
    note: 'Alles staat samen onder het afdak. De tent droog inpakken.',
    pictures: ['party-tent', 'waffle-iron', 'ice-cream-maker', 'sound-box'],
  },
  {
    initiative: 'tools',
    name: 'Poetsset voor na de verhuizing',
    note: 'Past in één rit met de steekwagen.',
    pictures: ['moving-dolly', 'pressure-washer', 'ladder'],
  },
  {
    initiative: 'baby',
    name: 'Logeerset voor de kleinkinderen',
    note: '',
    pictures: ['cot', 'high-chair', 'baby-monitor', 'baby-bath'],
  },
];

/** Sets that go out together, one of them with something swapped. */
export async function writeKits(core: CoreInside, catalog: WrittenCatalog): Promise<void> {
  const id = demoIds(0x4b1);
  const used = new Set<string>();
  for (const kit of kits) {
    const itemIds = await freeItems(core, catalog, kit.pictures, used);
    const initiativeId = catalog.initiativeIds.get(kit.initiative);
    if (!initiativeId || itemIds.length < kit.pictures.length) continue;
    const barcode = await core.store().write((tx) => nextCode(tx, 'item', itemCodesTaken));
    const kitId = id();
    await act(core, 'kits.create', kitsProcedures.create, {
      kitId,
      initiativeId,
      name: kit.name,
      barcode,
      note: kit.note,
      itemIds,
    });
    if (kit.name === 'Kinderfeestset') await swapWaffleIron(core, catalog, kitId, itemIds[1] ?? '', used);
  }
}

async function swapWaffleIron(
  core: CoreInside,
  catalog: WrittenCatalog,
  kitId: string,
  outItemId: string,
  used: Set<string>,
): Promise<void> {
  const [inItemId] = await freeItems(core, catalog, ['waffle-iron'], used);
  if (inItemId === undefined) return;
  const reason = 'De oude platen plakken';
  await act(core, 'kits.swap', kitsProcedures.swap, { kitId, outItemId, inItemId, reason });
}

/** One thing of each kind that is in the house and in no kit yet. */
async function freeItems(
  core: CoreInside,
  catalog: WrittenCatalog,
  pictures: readonly string[],
  used: Set<string>,
): Promise<string[]> {
  const db = core.store().reader;
  const found: string[] = [];
  for (const picture of pictures) {
    const ids = catalog.items.filter(({ kind }) => kind.picture === picture).map((item) => item.id);
    const items = await itemsByIds(db, ids);
    for (const id of ids) {
      if (used.has(id) || items.get(id)?.state !== 'inUse' || (await isOut(db, id))) continue;
      used.add(id);
      found.push(id);
      break;
    }
  }
  return found;
}
