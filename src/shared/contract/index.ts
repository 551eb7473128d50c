import { adminContract } from './admin.contract.ts';
import { catalogContract } from './catalog.contract.ts';
import { exchangeContract } from './exchange.contract.ts';
import { labelsContract } from './labels.contract.ts';
import { loansContract } from './loans.contract.ts';
import { peopleContract } from './people.contract.ts';
import { searchContract } from './search.contract.ts';
import { sessionContract } from './session.contract.ts';
import { systemContract } from './system.contract.ts';

/** Everything the core offers, one file per domain. Both hosts and all screens speak this and nothing else. */
export const contract = {
  session: sessionContract,
  system: systemContract,
  admin: adminContract,
  catalog: catalogContract,
  people: peopleContract,
  loans: loansContract,
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
