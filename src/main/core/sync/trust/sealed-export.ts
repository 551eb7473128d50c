import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import * as z from 'zod';
import type { RandomBytes } from '../../store/recovery-code.ts';
import { fingerprintOf } from './certificate.ts';
import type { Identity } from './identity.ts';

/** A text that only the house's own hub can open: elliptic-curve Diffie-Hellman with the key of its root, AES-256-GCM. */
const sealed = z.object({
  deelbalie: z.literal('unsent 1'),
  key: z.string(),
  nonce: z.string(),
  sealed: z.string(),
  tag: z.string(),
});

const context = Buffer.from('deelbalie unsent 1', 'utf8');

const keyBetween = (privateKey: KeyObject, publicKey: KeyObject, salt: Buffer): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), salt, context, 32));

/** Seals for whoever holds the key of this certificate (PEM). */
export function sealFor(root: string, text: string, randomBytes: RandomBytes): string {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = publicKey.export({ type: 'spki', format: 'der' });
  const nonce = randomBytes(12);
  const seal = createCipheriv(
    'aes-256-gcm',
    keyBetween(privateKey, new X509Certificate(root).publicKey, own),
    nonce,
  );
  seal.setAAD(context);
  const bytes = Buffer.concat([seal.update(text, 'utf8'), seal.final()]);
  const base64 = (part: Uint8Array): string => Buffer.from(part).toString('base64');
  return JSON.stringify({
    deelbalie: 'unsent 1',
    key: base64(own),
    nonce: base64(nonce),
    sealed: base64(bytes),
    tag: base64(seal.getAuthTag()),
  });
}

/** What was sealed for the holder of this private key (PEM); null when it is something else, or for another house. */
export function openSealed(privateKey: string, contents: string): string | null {
  try {
    const found = sealed.parse(JSON.parse(contents));
    const [own, nonce, bytes, tag] = [found.key, found.nonce, found.sealed, found.tag].map((text) =>
      Buffer.from(text, 'base64'),
    ) as [Buffer, Buffer, Buffer, Buffer];
    const publicKey = createPublicKey({ key: own, type: 'spki', format: 'der' });
    const key = keyBetween(createPrivateKey(privateKey), publicKey, own);
    const open = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    open.setAAD(context).setAuthTag(tag);
    return Buffer.concat([open.update(bytes), open.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const signed = z.object({ certificate: z.string(), signature: z.string(), text: z.string() });

/** The text with the certificate of whoever says it, and a signature (ECDSA, SHA-256) by its key. */
export function signAs({ certificate, privateKey }: Identity, text: string): string {
  const signature = sign('sha256', Buffer.from(text, 'utf8'), privateKey).toString('base64');
  return JSON.stringify({ certificate, signature, text });
}

/** What was signed, and the fingerprint of the certificate it was signed with; null when it is none, or was changed. */
export function readSigned(contents: string): { fingerprint: string; text: string } | null {
  try {
    const { certificate, signature, text } = signed.parse(JSON.parse(contents));
    const key = new X509Certificate(certificate).publicKey;
    const isTrue = verify('sha256', Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
    return isTrue ? { fingerprint: fingerprintOf(certificate), text } : null;
  } catch {
    return null;
  }
}
