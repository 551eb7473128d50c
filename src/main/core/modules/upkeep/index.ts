/** Condition, repair and upkeep: what other modules may use of it. Its tables are its own. */

// What a hand-over and a return write down.
import './person-rows.ts';

export { type ConditionToRecord, recordCondition } from './conditions.ts';
export type { GatedItem } from './gates.store.ts';
// What stops a loan.
export { type GateReason, type GateRefusal, gateRefusals, unavailableItems } from './gates.ts';
export {
  type ListedPlan,
  type ListedRepair,
  listedConditions,
  listedDamage,
  listedPlans,
  listedRepairs,
} from './listed.ts';
export { type LoanCountQuestion, type LoanCounts, provideLoanCounts } from './loan-counts.ts';
export { createPlan, setPlanActive, updatePlan } from './plans.service.ts';
export { openTicket, type TicketToOpen } from './tickets.service.ts';
export { undoForHandOver, undoForReturn } from './undo-loan.ts';
export { upkeepProcedures } from './upkeep.procedures.ts';
