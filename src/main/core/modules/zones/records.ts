import type { CareKind, ReadGround } from '#shared/contract/zones-words.ts';
import type { Executor } from '../../store/database.ts';
import type { Reader } from './reader.rules.ts';

/** One record of the care side, as far as reading goes: what it is, who follows it, and the rule itself. */
export interface CareRecord {
  id: string;
  kind: CareKind;
  /** Accounts whose work it is now. */
  followers: readonly string[];
  /** The rule of its module: on which ground this reader may read it. */
  groundFor(reader: Reader): ReadGround | null;
}

export type RecordsOf = (ex: Executor, personId: string, householdId: string | null) => Promise<CareRecord[]>;

const providers = new Map<string, RecordsOf>();

/** Called once by each module that has records of the care side: this module is below them and asks through this. */
export function provideCareRecords(module: string, recordsOf: RecordsOf): void {
  providers.set(module, recordsOf);
}

/** All records of a person, or of the household they are in, whoever may read them. */
export async function careRecordsOf(
  ex: Executor,
  personId: string,
  householdId: string | null,
): Promise<CareRecord[]> {
  const records: CareRecord[] = [];
  for (const recordsOf of providers.values()) records.push(...(await recordsOf(ex, personId, householdId)));
  return records;
}
