/**
 * The plan of the house: two floors of a few cells, and what stands in each. No drawing: somebody who never drew a map fills
 * it in within minutes, and somebody who never reads one still sees what is beside what.
 */

export const planColumns = 6;
export const planRows = 4;
/** The ground floor, and upstairs. */
export const planFloors = [0, 1] as const;
export type PlanFloor = (typeof planFloors)[number];

/** What people look for, or find their way by. */
export const planLandmarks = ['entrance', 'desk', 'toilets', 'stairs', 'lift'] as const;
export type PlanLandmark = (typeof planLandmarks)[number];
export const planThings = ['initiative', 'kiosk', ...planLandmarks] as const;

export interface PlanCell {
  floor: PlanFloor;
  /** From the left, from 0. A map is a map: it is not mirrored for who reads from the right. */
  across: number;
  /** From the top, from 0. */
  down: number;
}

export interface PlanMark extends PlanCell {
  what: (typeof planThings)[number];
  /** Which initiative or which kiosk; null for what there may be more of. */
  refId: string | null;
}

export const isSameCell = (one: PlanCell, other: PlanCell): boolean =>
  one.floor === other.floor && one.across === other.across && one.down === other.down;

/** One thing per cell and one cell per initiative or kiosk; of two that say otherwise the later one is meant. */
export function tidyPlan(marks: readonly PlanMark[]): PlanMark[] {
  return marks
    .filter(({ what, refId }) => (what === 'initiative' || what === 'kiosk') === (refId !== null))
    .filter((mark, at, all) => !all.slice(at + 1).some((later) => isInTheWay(mark, later)));
}

const isInTheWay = (mark: PlanMark, later: PlanMark): boolean =>
  isSameCell(mark, later) || (mark.refId !== null && mark.refId === later.refId);

/** The plan with something in a cell: what stood there gives way, what stood elsewhere moves here. Null empties it. */
export function withCell(
  marks: readonly PlanMark[],
  cell: PlanCell,
  thing: Pick<PlanMark, 'what' | 'refId'> | null,
): PlanMark[] {
  const others = marks.filter((mark) => !isSameCell(mark, cell));
  const { floor, across, down } = cell;
  return tidyPlan(thing === null ? others : [...others, { floor, across, down, ...thing }]);
}

export interface PlanOfPlace {
  floor: PlanFloor;
  place: PlanCell;
  /** This kiosk, where it has a cell; on another floor it is not on this map. */
  here: PlanCell | null;
  landmarks: (PlanCell & { what: PlanLandmark })[];
}

/** What a kiosk shows of the way to an initiative: the floor it is on. Null when it has no cell. */
export function planOf(
  marks: readonly PlanMark[],
  initiativeId: string,
  kioskId: string | null,
): PlanOfPlace | null {
  const place = marks.find(({ what, refId }) => what === 'initiative' && refId === initiativeId);
  if (!place) return null;
  return {
    floor: place.floor,
    place,
    here: marks.find(({ what, refId }) => what === 'kiosk' && refId === kioskId) ?? null,
    landmarks: marks.flatMap(({ what, floor, across, down }) =>
      floor === place.floor && what !== 'initiative' && what !== 'kiosk'
        ? [{ what, floor, across, down }]
        : [],
    ),
  };
}
