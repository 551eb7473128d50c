import type { Printers } from '#core/ports.ts';
import { openDevice } from './device-line.ts';
import { openNetwork } from './network-line.ts';

/** The printers both hosts can reach: in the network, and on the ports of this computer. */
export const housePrinters: Printers = {
  open: (address, patience) =>
    address.kind === 'network' ? openNetwork(address, patience) : openDevice(address.device, patience),
};
