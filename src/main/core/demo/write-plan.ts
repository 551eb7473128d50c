import type { PlanFloor, PlanLandmark, PlanMark } from '#shared/domain/house-plan.ts';
import { writeSettings } from '../modules/admin/index.ts';
import type { CommandCall } from '../rpc/procedures.ts';
import { act } from './act.ts';

type Cell = readonly [floor: PlanFloor, across: number, down: number];

/** Where the invented initiatives are; the others are found by their words. */
const places: Readonly<Record<string, Cell>> = {
  tools: [0, 1, 0],
  bikes: [0, 2, 0],
  bikeKitchen: [0, 3, 0],
  pets: [0, 4, 0],
  grocer: [0, 5, 0],
  meals: [0, 5, 2],
  digital: [0, 3, 2],
  baby: [1, 4, 1],
  toys: [1, 3, 1],
  sports: [1, 1, 1],
  clothes: [1, 2, 1],
};

const landmarks: readonly (readonly [PlanLandmark, Cell])[] = [
  ['entrance', [0, 2, 3]],
  ['desk', [0, 2, 2]],
  ['toilets', [0, 5, 3]],
  ['stairs', [0, 0, 1]],
  ['lift', [0, 0, 2]],
  ['stairs', [1, 0, 1]],
  ['lift', [1, 0, 2]],
];

/** Upstairs, where the stairs come out. */
const kioskCell: Cell = [1, 2, 3];

/** The plan of the invented house with its kiosk upstairs; a screen that becomes a kiosk is put on it by hand. */
export async function writePlan(
  core: Parameters<typeof act>[0],
  ids: ReadonlyMap<string, string>,
  kioskId: string,
) {
  const initiatives = Object.entries(places).flatMap(([key, cell]): PlanMark[] => {
    const refId = ids.get(key);
    return refId === undefined ? [] : [{ ...cellOf(cell), what: 'initiative', refId }];
  });
  const others = landmarks.map(([what, cell]): PlanMark => ({ ...cellOf(cell), what, refId: null }));
  await act(core, 'admin.updateSettings', setPlan, {
    settings: { plan: [...initiatives, ...others, { ...cellOf(kioskCell), what: 'kiosk', refId: kioskId }] },
  });
}

const cellOf = ([floor, across, down]: Cell) => ({ floor, across, down });

async function setPlan(
  call: CommandCall,
  { settings }: { settings: Parameters<typeof writeSettings>[1] },
): Promise<Record<string, never>> {
  await writeSettings(call, settings);
  return {};
}
