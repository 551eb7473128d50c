import type { PrinterTrouble } from '#shared/contract/printer-words.ts';
import type { KioskPrinter } from '#shared/contract/printing.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import nl from '#shared/i18n/nl/printing.json' with { type: 'json' };
import type { PrinterAddress } from '../../ports.ts';
import {
  type CommandCall,
  type InputOf,
  kioskIdOf,
  type OutsideCommand,
  type QueryCall,
} from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { houseOf, kiosksOfScreens, openKiosks } from '../admin/index.ts';
import { numberFromKiosk } from '../intake/index.ts';
import { type Printed, printOn } from './conversation.ts';
import { numberPaper, testPaper } from './number-paper.rules.ts';
import { addressOf, columnsOfPrinter, printerOf, rowOfScreen } from './printer.rules.ts';
import {
  isOnPaper,
  notePrint,
  type PrinterRow,
  printerRows,
  writePrinter,
  writeTrouble,
} from './printing.store.ts';
import { inTurn } from './queue.ts';

type PrintNumber = InputOf<'printing', 'printNumber'>;
type Answer = Promise<{ isPrinted: boolean }>;

/** Whether the kiosk that asks prints, and how. */
export async function wayHere(call: QueryCall) {
  const row = await rowOf(call.db, kioskIdOf(call));
  const printer = row === null ? null : printerOf(row);
  if (printer === null || printer.kind === 'none') return { way: 'none' as const };
  return { way: printer.kind === 'browser' ? ('browser' as const) : ('printer' as const) };
}

/**
 * The number of a visitor on paper. It is written down as printed in the same turn as it is printed: a second touch, or a message that comes
 * twice, finds it done. When it fails nothing is lost: the number stands in the list, and the desk hears what the printer needs.
 */
export const printNumber: OutsideCommand<PrintNumber, Answer> = {
  async outside(call, { ticketId, copy, picture }, commit) {
    const { db, core } = call;
    const row = await rowOf(db, kioskIdOf(call));
    const address = found(row === null ? null : addressOf(printerOf(row)), 'printer');
    const ticket = found(await numberFromKiosk(db, ticketId), 'ticket');
    if (ticket.day !== houseDayOf(call.now)) refuse('tickets.otherDay');
    const { name: houseName } = await houseOf(db);
    const dots = picture === null ? null : Uint8Array.from(Buffer.from(picture.dots, 'base64'));
    const paper = numberPaper({ houseName, number: ticket.number, at: ticket.at, dots });
    return inTurn(
      core,
      address,
      async () => {
        if (await isOnPaper(core.store().reader, ticketId, copy))
          return commit(async () => ({ isPrinted: true }));
        const outcome = await printOn(core.ports.printers, address, paper);
        return commit(async (inside) => {
          if (outcome.isPrinted)
            await notePrint(inside.tx, { ticket_id: ticketId, copy, printed_at: inside.now });
          await noteTrouble(inside, address, outcome.trouble);
          return { isPrinted: outcome.isPrinted };
        });
      },
      () => commit(async () => ({ isPrinted: false })),
    );
  },
};

export const testPrinter: OutsideCommand<InputOf<'printing', 'testPrinter'>, Promise<Printed>> = {
  async outside(call, { kioskId }, commit) {
    const { db, core, now } = call;
    const { name: kioskName } = found(
      (await openKiosks(db)).find(({ id }) => id === kioskId),
      'kiosk',
    );
    const row = await rowOf(db, kioskId);
    const address = found(row === null ? null : addressOf(printerOf(row)), 'printer');
    const paper = testPaper({ kioskName, words: nl.testPaper, at: now });
    return inTurn(
      core,
      address,
      async () => {
        const outcome = await printOn(core.ports.printers, address, paper);
        return commit(async (inside) => {
          inside.touched('printer', kioskId);
          await noteTrouble(inside, address, outcome.trouble);
          return outcome;
        });
      },
      () => commit(() => refuse('printing.busy')),
    );
  },
};

/** What is wrong stays until a good paper; the same again is no news. */
async function noteTrouble(
  call: CommandCall,
  address: PrinterAddress,
  trouble: PrinterTrouble | null,
): Promise<void> {
  const changed = await writeTrouble(call.tx, address, trouble, call.now);
  for (const kioskId of changed) call.touched('printer', kioskId);
  if (changed.length > 0 && trouble !== null) call.core.ports.log.warn({ trouble }, 'printer.trouble');
}

export async function setPrinter(
  call: CommandCall,
  { kioskId, revision, printer }: InputOf<'printing', 'setPrinter'>,
): Promise<KioskPrinter> {
  found(
    (await openKiosks(call.tx)).find(({ id }) => id === kioskId),
    'kiosk',
  );
  const row: PrinterRow = {
    kiosk_id: kioskId,
    ...columnsOfPrinter(printer),
    revision: revision + 1,
    // Another printer, another story; the next paper tells it.
    trouble: null,
    trouble_since: null,
  };
  if (!(await writePrinter(call.tx, row, revision))) refuse('printing.changedMeanwhile');
  call.touched('printer', kioskId);
  return viewOf(kioskId, row);
}

/** Of every kiosk, also of those that have none. */
export async function kioskPrinters({ db }: QueryCall): Promise<KioskPrinter[]> {
  const rows = await printerRows(db);
  return [...(await kiosksOfScreens(db))].map(([kioskId, ofScreen]) =>
    viewOf(kioskId, rowOfScreen(rows, ofScreen)),
  );
}

export async function printerTroubles(call: QueryCall) {
  const printers = new Map((await kioskPrinters(call)).map((one) => [one.kioskId, one]));
  return (await openKiosks(call.db)).flatMap(({ id, name }) => {
    const { trouble, troubleSince } = printers.get(id) ?? {};
    return trouble && troubleSince ? [{ kioskId: id, kioskName: name, trouble, since: troubleSince }] : [];
  });
}

const viewOf = (kioskId: string, row: PrinterRow | null): KioskPrinter => ({
  kioskId,
  printer: row === null ? { kind: 'none' } : printerOf(row),
  revision: row?.kiosk_id === kioskId ? row.revision : 0,
  trouble: row?.trouble ?? null,
  troubleSince: row?.trouble_since ?? null,
});

async function rowOf(ex: Executor, kioskId: string): Promise<PrinterRow | null> {
  const ofScreen = (await kiosksOfScreens(ex)).get(kioskId);
  return ofScreen === undefined ? null : rowOfScreen(await printerRows(ex), ofScreen);
}
