import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** The printer of a kiosk, what is wrong with it, and which numbers were put on paper. */
export const printing: Migration = {
  name: '0033-printing',
  async up(db: Kysely<AnySchema>): Promise<void> {
    const t = db.schema;
    // No row: this kiosk prints nothing. One that says `none` was switched off by hand.
    await t
      .createTable('kiosk_printer')
      .addColumn('kiosk_id', 'text', (c) => c.primaryKey().notNull().references('kiosk.id'))
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('none','network','device','browser')`))
      // Empty unless it is one in the network; the same for the device of the house's computer.
      .addColumn('host', 'text', (c) => c.notNull())
      .addColumn('port', 'integer', (c) => c.notNull().check(sql`port between 1 and 65535`))
      .addColumn('device', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision > 0`))
      .addColumn('trouble', 'text', (c) =>
        c.check(
          sql`trouble is null or trouble in ('unreachable','noPaper','coverOpen','fault','silent','paperLow')`,
        ),
      )
      .addColumn('trouble_since', 'text')
      .addCheckConstraint('kiosk_printer_trouble_whole', sql`(trouble is null) = (trouble_since is null)`)
      .addCheckConstraint('kiosk_printer_address_whole', sql`(kind = 'network') = (host <> '')`)
      .addCheckConstraint('kiosk_printer_device_whole', sql`(kind = 'device') = (device <> '')`)
      .execute();
    // A number goes on paper once, and once more when asked: the key says so, whatever a screen sends.
    await t
      .createTable('ticket_print')
      .addColumn('ticket_id', 'text', (c) => c.notNull().references('ticket.id'))
      .addColumn('copy', 'integer', (c) => c.notNull().check(sql`copy in (1,2)`))
      .addColumn('printed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('ticket_print_once', ['ticket_id', 'copy'])
      .execute();
  },
};
