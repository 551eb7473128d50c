import type { CoreInside } from '../../core-inside.ts';
import type { AllProcedures, CoreRouter } from '../../rpc/door.ts';
import { type NetworkFiles, networkFiles } from '../trust/network-files.ts';
import type { LanPort } from './lan-port.ts';

/** What everybody at work in the network needs. */
export interface NetworkParts {
  readonly core: CoreInside;
  readonly procedures: AllProcedures;
  readonly router: CoreRouter;
  readonly lan: LanPort;
}

/** The secrets of the network in the data folder of this computer. */
export const filesOf = ({ ports }: CoreInside): NetworkFiles =>
  networkFiles(ports.dataFolder, ports.keys, (count) => ports.random.bytes(count));

/** Tells the open screens that something about the network is another thing now. */
export function tellScreens(core: CoreInside, entity: 'network' | 'attention' = 'network'): void {
  core.feed.publish({ seq: 0, refs: [{ entity, id: 'this' }] });
}
