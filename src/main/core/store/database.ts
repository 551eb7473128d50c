import type { Kysely, Transaction } from 'kysely';
import type { AdminTables } from '../modules/admin/admin.tables.ts';
import type { AgendaTables } from '../modules/agenda/agenda.tables.ts';
import type { BatchesTables } from '../modules/batches/batches.tables.ts';
import type { CatalogTables } from '../modules/catalog/catalog.tables.ts';
import type { ExchangeTables } from '../modules/exchange/exchange.tables.ts';
import type { FeedbackTables } from '../modules/feedback/feedback.tables.ts';
import type { FiltersTables } from '../modules/filters/filters.tables.ts';
import type { IntakeTables } from '../modules/intake/intake.tables.ts';
import type { KiosksTables } from '../modules/kiosks/kiosks.tables.ts';
import type { KitsTables } from '../modules/kits/kits.tables.ts';
import type { LoansTables } from '../modules/loans/loans.tables.ts';
import type { MenuTables } from '../modules/menu/menu.tables.ts';
import type { MineTables } from '../modules/mine/mine.tables.ts';
import type { MoneyTables } from '../modules/money/money.tables.ts';
import type { PeopleTables } from '../modules/people/people.tables.ts';
import type { PrintingTables } from '../modules/printing/printing.tables.ts';
import type { PrivacyTables } from '../modules/privacy/privacy.tables.ts';
import type { ReferralsTables } from '../modules/referrals/referrals.tables.ts';
import type { RemindersTables } from '../modules/reminders/reminders.tables.ts';
import type { StockTables } from '../modules/stock/stock.tables.ts';
import type { TrajectoriesTables } from '../modules/trajectories/trajectories.tables.ts';
import type { UpkeepTables } from '../modules/upkeep/upkeep.tables.ts';
import type { WordingTables } from '../modules/wording/wording.tables.ts';
import type { ZonesTables } from '../modules/zones/zones.tables.ts';
import type { CommandTables } from '../rpc/command.tables.ts';
import type { SyncTables } from '../sync/sync.tables.ts';

/** Every table of the house. Each belongs to one module, which alone reads and writes it. */
export interface Database
  extends CommandTables,
    AdminTables,
    CatalogTables,
    PeopleTables,
    LoansTables,
    KiosksTables,
    KitsTables,
    IntakeTables,
    TrajectoriesTables,
    ReferralsTables,
    ZonesTables,
    AgendaTables,
    PrintingTables,
    PrivacyTables,
    MenuTables,
    SyncTables,
    MineTables,
    MoneyTables,
    UpkeepTables,
    WordingTables,
    RemindersTables,
    StockTables,
    BatchesTables,
    FeedbackTables,
    FiltersTables,
    ExchangeTables {}

/** What a store function is given first: the database, or the transaction it takes part in. */
export type Executor = Kysely<Database> | Transaction<Database>;
