import { X509Certificate } from 'node:crypto';
import type { RandomBytes } from '../../store/recovery-code.ts';
import { type HubName, hubNameIn, type Identity, newHub, newRoot } from './identity.ts';
import type { NetworkFiles } from './network-files.ts';

/** What `serveHub` needs to be this hub. */
export interface HubPapers {
  readonly identity: Identity;
  /** Certificate of the root, PEM. */
  readonly root: string;
}

/**
 * The papers of this hub: those that are kept, or new ones where there are none or they name another hub or generation (this
 * computer took over). The root is made only when the network is switched on first (`isFirst`): a second root in one house
 * would be a stranger to every device.
 * @throws StoreProblem noKey, readOnly, diskFull; Error when the root should be there and is not
 */
export async function hubPapers(
  files: Pick<NetworkFiles, 'root' | 'hub'>,
  name: HubName & { isFirst: boolean },
  randomBytes: RandomBytes,
): Promise<HubPapers> {
  const root = (await files.root.read()) ?? (name.isFirst ? await firstRoot(files, randomBytes) : null);
  if (!root) throw new Error('the root of the house is not in this data folder, nor beside its backups');
  const kept = await files.hub.read();
  if (kept && isFor(kept, root, name)) return { identity: kept, root: root.certificate };
  const identity = await newHub({ root, hubId: name.hubId, generation: name.generation, randomBytes });
  await files.hub.keep(identity);
  return { identity, root: root.certificate };
}

async function firstRoot(files: Pick<NetworkFiles, 'root'>, randomBytes: RandomBytes): Promise<Identity> {
  const root = await newRoot(randomBytes);
  await files.root.keep(root);
  return root;
}

function isFor(hub: Identity, root: Identity, { hubId, generation }: HubName): boolean {
  const certificate = new X509Certificate(hub.certificate);
  const said = hubNameIn(certificate.subjectAltName);
  return (
    said?.hubId === hubId &&
    said.generation === generation &&
    certificate.verify(new X509Certificate(root.certificate).publicKey)
  );
}
