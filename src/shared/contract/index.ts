import { adminContract } from './admin.contract.ts';
import { agendaContract } from './agenda.contract.ts';
import { attentionContract } from './attention.contract.ts';
import { batchesContract } from './batches.contract.ts';
import { blocksContract } from './blocks.contract.ts';
import { calendarContract } from './calendar.contract.ts';
import { caseloadContract } from './caseload.contract.ts';
import { catalogContract } from './catalog.contract.ts';
import { directoryContract } from './directory.contract.ts';
import { exchangeContract } from './exchange.contract.ts';
import { feedbackContract } from './feedback.contract.ts';
import { filtersContract } from './filters.contract.ts';
import { holdsContract } from './holds.contract.ts';
import { householdsContract } from './households.contract.ts';
import { kiosksContract } from './kiosks.contract.ts';
import { kitsContract } from './kits.contract.ts';
import { labelsContract } from './labels.contract.ts';
import { lendingRulesContract } from './lendingRules.contract.ts';
import { loansContract } from './loans.contract.ts';
import { menuContract } from './menu.contract.ts';
import { mergesContract } from './merges.contract.ts';
import { mineContract } from './mine.contract.ts';
import { moneyContract } from './money.contract.ts';
import { networkContract } from './network.contract.ts';
import { peopleContract } from './people.contract.ts';
import { printingContract } from './printing.contract.ts';
import { privacyContract } from './privacy.contract.ts';
import { questionsContract } from './questions.contract.ts';
import { referralsContract } from './referrals.contract.ts';
import { remindersContract } from './reminders.contract.ts';
import { reservationsContract } from './reservations.contract.ts';
import { restrictionsContract } from './restrictions.contract.ts';
import { searchContract } from './search.contract.ts';
import { sessionContract } from './session.contract.ts';
import { stockContract } from './stock.contract.ts';
import { systemContract } from './system.contract.ts';
import { ticketsContract } from './tickets.contract.ts';
import { trajectoriesContract } from './trajectories.contract.ts';
import { upkeepContract } from './upkeep.contract.ts';
import { wordingContract } from './wording.contract.ts';
import { zonesContract } from './zones.contract.ts';

/** Everything the core offers, one file per domain. Both hosts and all screens speak this and nothing else. */
export const contract = {
  session: sessionContract,
  system: systemContract,
  network: networkContract,
  attention: attentionContract,
  admin: adminContract,
  catalog: catalogContract,
  people: peopleContract,
  restrictions: restrictionsContract,
  merges: mergesContract,
  lendingRules: lendingRulesContract,
  loans: loansContract,
  holds: holdsContract,
  reservations: reservationsContract,
  blocks: blocksContract,
  kiosks: kiosksContract,
  kits: kitsContract,
  households: householdsContract,
  mine: mineContract,
  money: moneyContract,
  upkeep: upkeepContract,
  reminders: remindersContract,
  stock: stockContract,
  calendar: calendarContract,
  batches: batchesContract,
  feedback: feedbackContract,
  menu: menuContract,
  printing: printingContract,
  filters: filtersContract,
  wording: wordingContract,
  tickets: ticketsContract,
  questions: questionsContract,
  trajectories: trajectoriesContract,
  referrals: referralsContract,
  zones: zonesContract,
  agenda: agendaContract,
  caseload: caseloadContract,
  privacy: privacyContract,
  directory: directoryContract,
  labels: labelsContract,
  exchange: exchangeContract,
  search: searchContract,
};

export type Contract = typeof contract;

type PathsOf<Router, Domain extends string> = {
  [Name in keyof Router & string]: `${Domain}.${Name}`;
}[keyof Router & string];

/** `loans.handOver` and its like. */
export type ProcedurePath = {
  [Domain in keyof Contract & string]: PathsOf<Contract[Domain], Domain>;
}[keyof Contract & string];
