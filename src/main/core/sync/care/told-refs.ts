import { type ChangedEntity, publicEntities } from '../../rpc/procedures.ts';
import type { CareView } from './care-view.ts';
import type { Scope } from './scope-rules.ts';

export interface Ref {
  readonly entity: string;
  readonly id: string;
}

/** What is about persons in care, with the scope that says whether a computer knows of it; null: nobody's but the hub's. */
const ofCare: Partial<Record<ChangedEntity, ((id: string) => Scope) | null>> = {
  contact: (id) => `contact:${id}`,
  question: (id) => `question:${id}`,
  trajectory: (id) => `trajectory:${id}`,
  referral: (id) => `referral:${id}`,
  task: (id) => `task:${id}`,
  absence: (id) => `absence:${id}`,
  careAccess: (id) => `access:${id}`,
  careNotice: null,
  caseHandOver: null,
  privacy: null,
};

const publicSet: ReadonlySet<string> = new Set(publicEntities);

/**
 * What changed, as the screens of a computer may be told. A kiosk hears of nobody. A desk that only sells hears nothing of
 * care; others hear that something of that kind changed, so that a list that the hub answers is asked again, and which one
 * it is only where it is held.
 */
export function toldRefs({ device, held }: CareView, refs: readonly Ref[]): Ref[] {
  const told = refs.flatMap((ref) => {
    if (device.role === 'kiosk') return publicSet.has(ref.entity) ? [ref] : [];
    const scopeOf = ofCare[ref.entity as ChangedEntity];
    if (scopeOf === undefined) return [ref];
    if (device.role === 'shop') return [];
    return scopeOf !== null && held.has(scopeOf(ref.id)) ? [ref] : [{ entity: ref.entity, id: '' }];
  });
  return [...new Map(told.map((ref) => [`${ref.entity}:${ref.id}`, ref])).values()];
}
