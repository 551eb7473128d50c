import type { ItemStanding } from '#shared/contract/loans.contract.ts';

type StopReason = Extract<ItemStanding, { where: 'stopped' }>['reason'];

/** Its word in `catalog.item.where.stopped` and `catalog.item.now.stopped`. A check is a check, whether days or loans made it due. */
export const stopWord = {
  'upkeep.inRepair': 'repair',
  'upkeep.recalled': 'recalled',
  'upkeep.gateFailed': 'failed',
  'upkeep.gateOverdue': 'overdue',
  'upkeep.gateAfterLoans': 'overdue',
} as const satisfies Record<StopReason, string>;
