import type { Printer } from '#shared/contract/printing.contract.ts';
import type { House } from './house.ts';

/** Every kiosk of the house prints this way from now on. */
export async function printWith(house: House, printer: Printer): Promise<void> {
  const boss = house.as('administrator');
  for (const { kioskId, revision, printer: present } of await boss.printing.printers())
    if (JSON.stringify(present) !== JSON.stringify(printer))
      await boss.printing.setPrinter({ commandId: house.id(), kioskId, revision, printer });
}
