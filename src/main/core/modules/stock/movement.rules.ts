import type { RefusalCode } from '#shared/contract/errors.ts';
import type { ItemMovement } from '#shared/contract/stock.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Instant } from '#shared/domain/local-days.ts';
import type { Standing } from '../catalog/index.ts';

export type MovementKind = ItemMovement['kind'];
export type Changed = Partial<Standing>;

export interface MovementDraft {
  kind: MovementKind;
  before: Changed;
  after: Changed;
}

const placeColumns = ['place', 'shelf'] as const;
const hostColumns = ['hosted_initiative_id', 'hosted_until'] as const;
const ownerColumns = ['initiative_id', 'owner', 'owner_name'] as const;
const useColumns = ['state', 'retired_at', 'retired_reason'] as const;

/** What happened to an item, told from how it was and how it is now: one line for each kind of change. */
export function movementsOf(before: Standing, after: Standing): MovementDraft[] {
  const differs = (columns: readonly (keyof Standing)[]) =>
    columns.some((column) => before[column] !== after[column]);
  const draft = (kind: MovementKind, columns: readonly (keyof Standing)[]): MovementDraft => ({
    kind,
    before: only(before, columns),
    after: only(after, columns),
  });
  const drafts: MovementDraft[] = [];
  // A thing that goes to a host leaves its place with it: one movement, not two.
  if (differs(hostColumns))
    drafts.push(
      draft(after.hosted_initiative_id === null ? 'cameHome' : 'hosted', [...hostColumns, ...placeColumns]),
    );
  else if (differs(placeColumns)) drafts.push(draft('moved', placeColumns));
  if (differs(ownerColumns)) drafts.push(draft('ownerChanged', ownerColumns));
  if (before.state !== after.state) drafts.push(draft(useKind(before, after), useColumns));
  return drafts;
}

function useKind(before: Standing, after: Standing): MovementKind {
  if (after.state === 'inUse') return before.state === 'lost' ? 'found' : 'broughtBack';
  if (after.state === 'lost') return 'lost';
  if (after.retired_reason === 'sold') return 'soldOut';
  return after.retired_reason === 'givenAway' ? 'givenAway' : 'retired';
}

function only(standing: Standing, columns: readonly (keyof Standing)[]): Changed {
  return Object.fromEntries(columns.map((column) => [column, standing[column]])) as Changed;
}

export interface UndoQuestion {
  kind: MovementKind;
  at: Instant;
  undone: boolean;
  takeId: string | null;
  before: Changed;
  after: Changed;
  /** How the item is at this moment. */
  item: Standing;
}

/**
 * A movement is taken back on its own day, as long as nothing changed the same thing again. What a closed count did is
 * taken back with the count; a change of the initiative with the item's form, because the kind changes with it.
 */
export function refusalToUndoMovement(movement: UndoQuestion, now: Instant): RefusalCode | null {
  const { kind, at, undone, takeId, before, after, item } = movement;
  if (undone) return 'stock.alreadyUndone';
  if (takeId !== null || kind === 'counted') return 'stock.undoWithTake';
  if (houseDayOf(at) !== houseDayOf(now)) return 'stock.tooLateToUndo';
  if (before.initiative_id !== after.initiative_id) return 'stock.undoOnForm';
  return stillAs(item, after) ? null : 'stock.changedSince';
}

/** Whether the item is still as the movement left it. */
export function stillAs(item: Standing, after: Changed): boolean {
  return (Object.keys(after) as (keyof Standing)[]).every((column) => item[column] === after[column]);
}
