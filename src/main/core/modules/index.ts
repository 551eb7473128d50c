import type { AllProcedures } from '../rpc/door.ts';
import { adminProcedures } from './admin/index.ts';
import { agendaProcedures, caseloadProcedures } from './agenda/index.ts';
import { batchesProcedures } from './batches/index.ts';
import { calendarProcedures, catalogProcedures, lendingRulesProcedures } from './catalog/index.ts';
import { exchangeProcedures } from './exchange/index.ts';
import { feedbackProcedures } from './feedback/index.ts';
import { filtersProcedures } from './filters/index.ts';
import { questionsProcedures, ticketsProcedures } from './intake/index.ts';
import { kiosksProcedures } from './kiosks/index.ts';
import { kitsProcedures } from './kits/index.ts';
import { labelsProcedures } from './labels/index.ts';
import {
  blocksProcedures,
  dueMoveProcedures,
  holdsProcedures,
  loansProcedures,
  reservationsProcedures,
} from './loans/index.ts';
import { menuProcedures } from './menu/index.ts';
import { mineProcedures } from './mine/index.ts';
import { moneyProcedures } from './money/index.ts';
import { attentionProcedures, networkProcedures } from './network/index.ts';
import {
  householdsProcedures,
  mergesProcedures,
  peopleProcedures,
  restrictionsProcedures,
} from './people/index.ts';
import { printingProcedures } from './printing/index.ts';
import { privacyProcedures } from './privacy/index.ts';
import { directoryProcedures, referralsProcedures } from './referrals/index.ts';
import { remindersProcedures } from './reminders/index.ts';
import { searchProcedures } from './search/index.ts';
import { sessionProcedures } from './session/index.ts';
import { stockProcedures } from './stock/index.ts';
import { systemProcedures } from './system/index.ts';
import { trajectoriesProcedures } from './trajectories/index.ts';
import { upkeepProcedures } from './upkeep/index.ts';
import { wordingProcedures } from './wording/index.ts';
import { zonesProcedures } from './zones/index.ts';

/** Every module's procedures, joined. A missing or extra name does not compile. */
export const allProcedures: AllProcedures = {
  session: sessionProcedures,
  system: systemProcedures,
  network: networkProcedures,
  attention: attentionProcedures,
  admin: adminProcedures,
  catalog: catalogProcedures,
  people: peopleProcedures,
  restrictions: restrictionsProcedures,
  merges: mergesProcedures,
  holds: holdsProcedures,
  reservations: reservationsProcedures,
  blocks: blocksProcedures,
  kiosks: kiosksProcedures,
  kits: kitsProcedures,
  households: householdsProcedures,
  money: moneyProcedures,
  upkeep: upkeepProcedures,
  reminders: remindersProcedures,
  stock: stockProcedures,
  calendar: { ...calendarProcedures, ...dueMoveProcedures },
  batches: batchesProcedures,
  filters: filtersProcedures,
  wording: wordingProcedures,
  tickets: ticketsProcedures,
  questions: questionsProcedures,
  trajectories: trajectoriesProcedures,
  referrals: referralsProcedures,
  zones: zonesProcedures,
  agenda: agendaProcedures,
  caseload: caseloadProcedures,
  privacy: privacyProcedures,
  directory: directoryProcedures,
  labels: labelsProcedures,
  lendingRules: lendingRulesProcedures,
  loans: loansProcedures,
  exchange: exchangeProcedures,
  search: searchProcedures,
  mine: mineProcedures,
  feedback: feedbackProcedures,
  menu: menuProcedures,
  printing: printingProcedures,
};
