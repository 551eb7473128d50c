import type { ExportTarget } from '#shared/contract/exchange.contract.ts';
import { closings, hours, initiatives, rules } from './house.ts';
import { claims, holds, loans, pauses, reminders, reservations } from './lending.ts';
import type { ExportList } from './list.ts';
import { ledger } from './money.ts';
import { helpers, households, persons } from './people.ts';
import { articleMoves, articles, items, kinds, kits, moves, takes } from './things.ts';
import { conditionRecords, damage, plans, repairs } from './upkeep.ts';

/** Everything that can be saved as a file. */
export const exportLists: Readonly<Record<ExportTarget, ExportList>> = {
  loans,
  holds,
  reservations,
  reminders,
  claims,
  persons,
  households,
  helpers,
  pauses,
  items,
  kinds,
  kits,
  moves,
  takes,
  articles,
  articleMoves,
  repairs,
  damage,
  conditions: conditionRecords,
  plans,
  ledger,
  initiatives,
  rules,
  hours,
  closings,
};
