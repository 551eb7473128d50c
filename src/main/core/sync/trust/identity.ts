import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import * as z from 'zod';
import type { RandomBytes } from '../../store/recovery-code.ts';
import { makeCertificate, publicKeyOf } from './certificate.ts';

/** A certificate and the private key it speaks of, both PEM text. */
export const identity = z.object({ certificate: z.string().min(1), privateKey: z.string().min(1) });
export type Identity = z.infer<typeof identity>;

/** Which hub this is, as its certificate says. */
export interface HubName {
  readonly hubId: string;
  /** Goes up with each hub that takes over. */
  readonly generation: number;
}

const rootSubject = 'deelbalie root';

/** The root of a house: made once, when the network is switched on first. Whoever has its key can name the hub. */
export async function newRoot(randomBytes: RandomBytes): Promise<Identity> {
  const key = newKey();
  const own = { subject: rootSubject, ...key };
  const certificate = await makeCertificate({ ...own, issuer: own, purpose: 'root', randomBytes });
  return { certificate, privateKey: pem(key) };
}

export interface HubOrder extends HubName {
  readonly root: Identity;
  readonly randomBytes: RandomBytes;
  /** Tests only. */
  readonly validity?: { readonly from: string; readonly to: string };
}

/** A hub that the devices of the house believe: a key of its own, a certificate by the root. */
export async function newHub({ root, randomBytes, validity, ...name }: HubOrder): Promise<Identity> {
  const key = newKey();
  const privateKey = createPrivateKey(root.privateKey);
  const certificate = await makeCertificate({
    subject: 'deelbalie hub',
    publicKey: key.publicKey,
    issuer: { subject: rootSubject, privateKey, publicKey: publicKeyOf(privateKey) },
    purpose: 'server',
    uri: uriOf(name),
    randomBytes,
    ...(validity ? { validity } : {}),
  });
  return { certificate, privateKey: pem(key) };
}

/** A device vouches for itself: the hub knows it by the fingerprint that was accepted when it was paired. */
export async function newDevice(randomBytes: RandomBytes): Promise<Identity> {
  const key = newKey();
  const own = { subject: 'deelbalie device', ...key };
  const certificate = await makeCertificate({ ...own, issuer: own, purpose: 'client', randomBytes });
  return { certificate, privateKey: pem(key) };
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = ({ privateKey }: ReturnType<typeof newKey>): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

const uriPrefix = 'urn:deelbalie:hub';
const hubIdShape = /^[0-9a-zA-Z-]{1,64}$/;

/** @throws RangeError for an id or generation that could not be read back unmistakably */
function uriOf({ hubId, generation }: HubName): string {
  if (!hubIdShape.test(hubId)) throw new RangeError('a hub id has letters, digits and hyphens only');
  if (!Number.isSafeInteger(generation) || generation < 0) throw new RangeError('a generation counts');
  return `${uriPrefix}:${hubId}:${generation}`;
}

/** What the alternative names of a certificate say, as Node writes them; null when that is anything but one hub. */
export function hubNameIn(alternativeNames: string | undefined): HubName | null {
  const found = /^URI:urn:deelbalie:hub:([0-9a-zA-Z-]{1,64}):(0|[1-9][0-9]{0,14})$/.exec(
    alternativeNames ?? '',
  );
  const [, hubId, generation] = found ?? [];
  return hubId === undefined ? null : { hubId, generation: Number(generation) };
}
