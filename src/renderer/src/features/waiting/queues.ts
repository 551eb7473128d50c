import type { Hold } from '#shared/contract/holds.contract.ts';

/** The queue of one kind, first in line first. */
export interface Queue {
  kindId: string;
  kindName: string;
  holds: readonly Hold[];
}

export interface InitiativeQueues {
  initiativeId: string;
  initiativeName: string;
  queues: readonly Queue[];
}

/** Holds by initiative and kind, both in the order of their names; within a kind by place in the queue. */
export function queuesOf(holds: readonly Hold[], language: string): InitiativeQueues[] {
  const initiatives = Map.groupBy(holds, (hold) => hold.initiativeId);
  return [...initiatives]
    .map(([initiativeId, of]) => ({
      initiativeId,
      initiativeName: of[0]?.initiativeName ?? '',
      queues: [...Map.groupBy(of, (hold) => hold.kindId)]
        .map(([kindId, waiting]) => ({
          kindId,
          kindName: waiting[0]?.kindName ?? '',
          holds: waiting.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)),
        }))
        .toSorted((a, b) => a.kindName.localeCompare(b.kindName, language)),
    }))
    .toSorted((a, b) => a.initiativeName.localeCompare(b.initiativeName, language));
}
