import type { Selectable } from 'kysely';
import type { PrinterTrouble } from '#shared/contract/printer-words.ts';
import type { PrinterAddress } from '../../ports.ts';
import type { Executor } from '../../store/database.ts';
import { columnsOfPrinter } from './printer.rules.ts';
import type { PrintingTables } from './printing.tables.ts';

export type PrinterRow = Selectable<PrintingTables['kiosk_printer']>;

export const printerRows = (ex: Executor): Promise<PrinterRow[]> =>
  ex.selectFrom('kiosk_printer').selectAll().orderBy('kiosk_id').execute();

/** Chooses anew; false when a colleague was first. */
export async function writePrinter(tx: Executor, row: PrinterRow, before: number): Promise<boolean> {
  const { kiosk_id, ...changes } = row;
  if (before === 0) {
    const made = await tx
      .insertInto('kiosk_printer')
      .values(row)
      .onConflict((oc) => oc.column('kiosk_id').doNothing())
      .executeTakeFirst();
    return Number(made.numInsertedOrUpdatedRows) === 1;
  }
  const { numUpdatedRows } = await tx
    .updateTable('kiosk_printer')
    .set(changes)
    .where('kiosk_id', '=', kiosk_id)
    .where('revision', '=', before)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/**
 * What is wrong with the printer at this address now, for every kiosk that uses it. Since when stays as long as it is the same. Gives the
 * kiosks for which it is news.
 */
export async function writeTrouble(
  tx: Executor,
  address: PrinterAddress,
  trouble: PrinterTrouble | null,
  now: string,
): Promise<string[]> {
  const { kind, host, port, device } = columnsOfPrinter(address);
  const rows = await tx
    .updateTable('kiosk_printer')
    .set({ trouble, trouble_since: trouble === null ? null : now })
    .where('kind', '=', kind)
    .where('host', '=', host)
    .where('device', '=', device)
    .where('port', '=', port)
    .where((eb) =>
      trouble === null
        ? eb('trouble', 'is not', null)
        : eb.or([eb('trouble', 'is', null), eb('trouble', '<>', trouble)]),
    )
    .returning('kiosk_id')
    .execute();
  return rows.map(({ kiosk_id }) => kiosk_id);
}

export const isOnPaper = async (ex: Executor, ticketId: string, copy: number): Promise<boolean> =>
  (await ex
    .selectFrom('ticket_print')
    .select('copy')
    .where('ticket_id', '=', ticketId)
    .where('copy', '=', copy)
    .executeTakeFirst()) !== undefined;

export const notePrint = (tx: Executor, row: PrintingTables['ticket_print']) =>
  tx
    .insertInto('ticket_print')
    .values(row)
    .onConflict((oc) => oc.columns(['ticket_id', 'copy']).doNothing())
    .execute();
